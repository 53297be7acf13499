# Completion of therapy for bash 3.2 and newer; needs no other package. How to install: therapy completion --help
# It asks the program itself and writes nothing.

# Names of files or folders, as bash itself completes them where it can be asked to (4.0 and newer).
_therapy_names() {
  local kind=default letter=f name=''
  if [[ $1 == :folders ]]; then kind=dirnames letter=d; fi
  if type compopt >/dev/null 2>&1; then
    compopt +o nospace -o "$kind"
  else
    while read -r name; do COMPREPLY+=("$name"); done < <(compgen -"$letter" -- "$2")
  fi
}

_therapy_complete() {
  local program=$1 line=${COMP_LINE:0:COMP_POINT} word='' rest='' head='' value='' says='' space=' ' i=0 n=0
  local -a words
  words=()
  # Bash parts words at '=' and ':' too. What stands together on the line belongs together.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    rest=${line#"${line%%[![:space:]]*}"}
    word=${COMP_WORDS[i]}
    if ((i == COMP_CWORD)); then word=$rest; fi
    if ((n > 0)) && [[ $rest == "$line" ]]; then
      words[n - 1]=${words[n - 1]}$word
    else
      words[n]=$word
      n=$((n + 1))
    fi
    line=${rest#"$word"}
  done
  COMPREPLY=()
  ((n > 1)) || return 0
  word=${words[n - 1]}
  case "${words[n - 2]}|$word" in
    *[\<\>]\|* | *\|[\<\>]* | *\|[0-9\&][\<\>]*) # a redirection
      _therapy_names :files "${word##*[<>]}"
      return 0
      ;;
  esac
  case $word in [\"\']*) word=${word:1} space='' ;; esac
  case $program in "~/"*) program=$HOME/${program#"~/"} ;; esac
  # What readline takes for the word begins behind the last of its own word breaks.
  for ((i = ${#word} - 1; i >= 0; i--)); do
    case ${word:i:1} in
      [=:])
        if [[ $COMP_WORDBREAKS == *"${word:i:1}"* ]]; then
          head=${word:0:i+1}
          break
        fi
        ;;
    esac
  done
  while IFS=$'\t' read -r value says; do
    case $value in
      '') ;;
      :files | :folders)
        _therapy_names "$value" "${word#"$says"}"
        return 0
        ;;
      *[=/]) COMPREPLY+=("${value#"$head"}") ;;
      *) COMPREPLY+=("${value#"$head"}$space") ;;
    esac
  done < <("$program" __complete "word=$word" "${words[@]:1:n-2}" 2>/dev/null </dev/null)
}

# The program's own order, where bash (4.4 and newer) can keep it.
complete -o nospace -o nosort -F _therapy_complete therapy 2>/dev/null || complete -o nospace -F _therapy_complete therapy
