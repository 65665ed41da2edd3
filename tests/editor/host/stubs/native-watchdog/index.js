// The real module ends an orphaned extension host; ours is ended together with the server's process group.
exports.start = () => {};
