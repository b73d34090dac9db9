-- Uses the language server in Neovim as a writer does, and writes down what was seen; run by neovim.test.ts.
local seen = {}
local wait = function(what, condition)
  if not vim.wait(tonumber(vim.env.PATIENCE), condition, 50) then error('waited in vain for ' .. what) end
end
local text = function() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') end
local go_to = function(pattern)
  vim.fn.cursor(1, 1)
  if vim.fn.search(pattern, 'cW') == 0 then error('no ' .. pattern) end
end
local choose = function(title)
  vim.ui.select = function(items, options, on_choice)
    for index, item in ipairs(items) do
      if options.format_item(item):find(title, 1, true) then return on_choice(item, index) end
    end
    error('not offered: ' .. title)
  end
end
local act = function(pattern, title)
  go_to(pattern)
  choose(title)
  local before = text()
  vim.lsp.buf.code_action()
  wait(title, function() return text() ~= before end)
end

local steps = function()
  vim.cmd('filetype on')
  dofile(vim.env.RECIPE)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.POLICY))
  local policy = vim.api.nvim_get_current_buf()

  wait('diagnostics', function() return #vim.diagnostic.get(policy) > 0 end)
  seen.diagnostics = {}
  for _, one in ipairs(vim.diagnostic.get(policy)) do
    table.insert(seen.diagnostics, { code = one.code, line = one.lnum + 1, column = one.col, severity = one.severity, source = one.source })
  end

  go_to('Reader')
  vim.lsp.buf.hover()
  local window
  wait('hover', function()
    for _, one in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(one).relative ~= '' then window = one end
    end
    return window ~= nil
  end)
  seen.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
  vim.api.nvim_win_close(window, true)

  go_to('Section 2')
  vim.fn.search('2', 'W')
  vim.lsp.buf.definition()
  wait('definition', function() return vim.api.nvim_get_current_line():find('^##') ~= nil end)
  seen.definition = vim.api.nvim_get_current_line()

  vim.lsp.buf.document_symbol()
  local symbols = function()
    local near = vim.fn.getloclist(0)
    return #near > 0 and near or vim.fn.getqflist()
  end
  wait('symbols', function() return #symbols() > 0 end)
  seen.symbols = {}
  for _, one in ipairs(symbols()) do table.insert(seen.symbols, one.text) end
  vim.cmd('lclose | cclose')
  vim.api.nvim_set_current_buf(policy)

  go_to('Reader')
  vim.lsp.buf.rename('Subscriber')
  wait('rename', function() return text():find('Subscriber', 1, true) ~= nil end)

  act('privacy@', 'Make it a link: [')
  -- What was fixed is gone from the findings too.
  wait('fresh diagnostics', function()
    for _, one in ipairs(vim.diagnostic.get(policy)) do
      if one.code == 'contact-email-unlinked' then return false end
    end
    return true
  end)
  seen.text = text()
end

local worked, problem = xpcall(steps, debug.traceback)
if not worked then seen.problem = problem end
local out = io.open(vim.env.SEEN, 'w')
out:write(vim.fn.json_encode(seen))
out:close()
vim.cmd('qall!')
