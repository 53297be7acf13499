# Completion of therapy for fish 3 and newer. How to install: therapy completion --help
# It asks the program itself and writes nothing.

function __therapy_complete
    set -l before (commandline -opc)
    set -l word (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $before[1])
    for line in ($program __complete "word=$word" $before[2..-1] 2>/dev/null </dev/null)
        set -l parts (string split -m 1 \t -- $line)
        switch $parts[1]
            case :files :folders
                set -l head $parts[2]
                set -l start (string sub -s (math (string length -- "$head") + 1) -- "$word")
                if test $parts[1] = :files
                    set -l found (__fish_complete_path $start)
                    test (count $found) -gt 0; and printf "$head%s\n" $found
                else
                    set -l found (__fish_complete_directories $start)
                    test (count $found) -gt 0; and printf "$head%s\n" $found
                end
            case '*'
                echo $line
        end
    end
end

complete -c therapy -f -k -a '(__therapy_complete)'
