# Completion of therapy for PowerShell 5.1 and newer. How to install: therapy completion --help
# It asks the program itself and writes nothing.

Register-ArgumentCompleter -Native -CommandName therapy -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $text = $commandAst.Extent.Text
    $end = $cursorPosition - $commandAst.Extent.StartOffset
    if ($end -lt $text.Length) { $text = $text.Substring(0, [Math]::Max(0, $end)) }
    elseif ($end -gt $text.Length) { $text += ' ' }
    $words = @($text -split '\s+')
    $word = $words[-1].TrimStart([char]34, [char]39)
    $before = @($words | Select-Object -Skip 1 | Select-Object -SkipLast 1)

    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $lines = @(& $commandAst.CommandElements[0].Value __complete "word=$word" @before 2>$null)
    } catch { return } finally { [Console]::OutputEncoding = $encoding }

    # PowerShell parts words at commas: only what it takes for the word is put in.
    $head = 0
    if ($word.EndsWith($wordToComplete)) { $head = $word.Length - $wordToComplete.Length }
    foreach ($line in $lines) {
        $value, $says = $line -split "`t", 2
        if ($value -eq ':files' -or $value -eq ':folders') {
            $typed = $word.Substring([Math]::Min($says.Length, $word.Length))
            Get-ChildItem -Path "$typed*" -Directory:($value -eq ':folders') -ErrorAction SilentlyContinue | ForEach-Object {
                $folder = Split-Path -Parent $typed
                $name = if ($folder) { Join-Path $folder $_.Name } else { $_.Name }
                $quoted = if ("$name" -match '\s') { "'$says$name'" } else { "$says$name" }
                [System.Management.Automation.CompletionResult]::new($quoted, $_.Name, 'ProviderItem', $_.Name)
            }
            return
        }
        if (-not $value) { continue }
        if (-not $says) { $says = $value }
        $kind = if ($value.StartsWith('-')) { 'ParameterName' } else { 'ParameterValue' }
        [System.Management.Automation.CompletionResult]::new($value.Substring($head), $value, $kind, $says)
    }
}
