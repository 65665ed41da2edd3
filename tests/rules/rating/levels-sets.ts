export const bands = 'bands: { low: 0-49, middle: 50-64, high: 65-100 }';
