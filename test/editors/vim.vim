" Uses the language server in Vim as a writer does, and writes down what was seen; run by vim.test.ts.
let s:patience = str2nr($PATIENCE) / 1000.0

" Waits until what the function gives isn't empty, and gives it.
function! s:Await(what, Test) abort
  let l:start = reltime()
  while reltimefloat(reltime(l:start)) < s:patience
    let l:found = a:Test()
    if !empty(l:found)
      return l:found
    endif
    sleep 20m
  endwhile
  throw 'waited in vain for ' . a:what
endfunction

" ALE shows a menu; a writer takes its first entry.
function! s:TakeFirst(data, items) abort
  let s:title = a:items[0][1].title
  call ale#codefix#ApplyLSPCodeAction(a:data, a:items[0][1])
endfunction

let s:seen = {}
try
  let s:seen.findings = s:Await('findings', {-> ale#engine#GetLoclist(bufnr('%'))})
  call search('Section 2')
  normal! e
  ALEGoToDefinition
  let s:seen.definition = s:Await('a definition', {-> getline('.') =~# '^##' ? getline('.') : ''})
  call cursor(3, 18)
  call ale#codefix#Execute(0, function('s:TakeFirst'))
  let s:seen.line = s:Await('a fix', {-> getline(3) !~# '02-30' ? getline(3) : ''})
  let s:seen.title = s:title
catch
  let s:seen.problem = v:exception . ' at ' . v:throwpoint
endtry
call writefile([json_encode(s:seen)], $SEEN)
qall!
