-- Uses the server as a person does who works in Neovim, and writes what is to be seen into the file that SEEN names.
local seen = {}
local repository = vim.env.REPOSITORY

local function until_there(what, look)
  local found
  local ok = vim.wait(120000, function()
    found = look()
    return found ~= nil and found ~= false
  end, 20)
  if not ok then error(what .. ' did not come') end
  return found
end

local function findings()
  local codes = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(codes, each.code or (each.user_data and each.user_data.lsp and each.user_data.lsp.code))
  end
  table.sort(codes)
  return codes
end

-- Puts the cursor on the first letter of some words, below a line that holds others.
local function go_to(words, below)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if below then vim.fn.search('\\V' .. below) end
  if vim.fn.search('\\V' .. words) == 0 then error(words .. ' is not there') end
end

local function text_of(path)
  local buffer = vim.fn.bufnr(repository .. '/' .. path)
  if buffer < 0 then return table.concat(vim.fn.readfile(repository .. '/' .. path), '\n') .. '\n' end
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      vim.api.nvim_win_close(window, true)
      return table.concat(lines, '\n')
    end
  end
end

local function run()
  vim.cmd('edit ' .. repository .. '/assessment.carag.yaml')
  until_there('a finding', function() return #findings() > 0 end)
  seen.findings = findings()

  go_to('A1.1]]')
  vim.lsp.buf.hover()
  seen.hover = until_there('a hover', floating_text)

  vim.lsp.buf.references()
  seen.references = until_there('references', function()
    local list = vim.fn.getqflist()
    if #list == 0 then return nil end
    local places = {}
    for _, each in ipairs(list) do
      table.insert(places, vim.fn.fnamemodify(vim.fn.bufname(each.bufnr), ':t') .. ':' .. each.lnum)
    end
    table.sort(places)
    return places
  end)
  vim.cmd('cclose')
  vim.cmd('edit ' .. repository .. '/assessment.carag.yaml')

  -- What <C-x><C-o> shows in insert mode, with the option that Neovim's help tells to set.
  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  go_to('A1.1]]')
  vim.o.completeopt = 'menuone,noinsert,noselect'
  seen.offers = {}
  vim.api.nvim_create_autocmd('CompleteChanged', {
    once = true,
    callback = function()
      for _, each in ipairs(vim.fn.complete_info({ 'items' }).items) do table.insert(seen.offers, each.abbr) end
    end,
  })
  local keys = vim.api.nvim_replace_termcodes('i<C-x><C-o>', true, false, true)
  vim.api.nvim_feedkeys(keys, 'n', false)
end

local function go_on()
  vim.cmd('stopinsert')
  vim.ui.select = function(items, options, choose)
    for _, each in ipairs(items) do
      local shown = options.format_item and options.format_item(each) or tostring(each)
      if shown:find('yes%-no') then return choose(each) end
    end
  end
  go_to('yes-noo')
  vim.lsp.buf.code_action()
  until_there('the fix', function() return not text_of('assessment.carag.yaml'):find('yes%-noo') end)
  seen.afterFix = text_of('assessment.carag.yaml')
  until_there('no finding', function() return #findings() == 0 end)
  seen.findingsAfterFix = findings()

  go_to('A1.1]]')
  vim.lsp.buf.rename('A1.7')
  until_there('the rename', function() return text_of('planning.carag.md'):find('A1%.7') end)
  seen.afterRename = {}
  for _, path in ipairs({ 'assessment.carag.yaml', 'planning.carag.md' }) do seen.afterRename[path] = text_of(path) end
end

local function finish(ok, problem)
  if ok then vim.fn.writefile({ vim.json.encode(seen) }, vim.env.SEEN) else print(problem) end
  vim.cmd('qall!')
end

-- The menu of completion is there only while Neovim waits for keys; what comes after it is done from there.
vim.schedule(function()
  local ok, problem = pcall(run)
  if not ok then return finish(ok, problem) end
  local timer = vim.loop.new_timer()
  timer:start(50, 50, vim.schedule_wrap(function()
    if #seen.offers == 0 then return end
    timer:stop()
    finish(pcall(go_on))
  end))
end)
