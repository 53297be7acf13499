#compdef therapy
# Completion of therapy for zsh. How to install: therapy completion --help
# It asks the program itself and writes nothing.

_therapy() {
  local program=${words[1]} line value says found=1
  local -a lines finished unfinished
  [[ $program == '~/'* ]] && program=$HOME/${program#'~/'}
  lines=("${(@f)$("$program" __complete "word=${(Q)PREFIX}" "${(@Q)words[2,CURRENT-1]}" 2>/dev/null </dev/null)}")
  for line in "${lines[@]}"; do
    value=${line%%$'\t'*} says=${line#*$'\t'}
    case $value in
      '') continue ;;
      :files | :folders)
        [[ -n $says ]] && compset -P "$says"
        if [[ $value == :files ]]; then _files; else _files -/; fi
        return
        ;;
    esac
    line=${value//:/\\:}${says:+:$says}
    if [[ $value == *[=/] ]]; then unfinished+=("$line"); else finished+=("$line"); fi
  done
  (($#unfinished)) && _describe -V -t values therapy unfinished -S '' && found=0
  (($#finished)) && _describe -V -t values therapy finished && found=0
  return found
}

if [[ ${funcstack[1]} == _therapy ]]; then
  _therapy "$@"
else
  # Without compinit zsh completes nothing. -D: it keeps no file; -i: it passes over folders that others may write to.
  (($+functions[compdef])) || { autoload -Uz compinit && compinit -D -i; }
  compdef _therapy therapy
fi
