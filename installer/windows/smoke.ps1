# smoke.ps1 SETUP: on a real Windows, the program installed for this user, used, and removed. Not yet run anywhere.
param([string] $setup)
$ErrorActionPreference = 'Stop'
$folder = Join-Path $env:USERPROFILE 'โปรแกรมของฉัน\คาร์บอน'
$work = Join-Path $env:USERPROFILE 'งานคาร์บอน ๒๕๖๘'
$lgo = Join-Path $folder 'lgo.exe'

function Check($what, $good) {
    if (-not $good) { throw "FAIL  $what" }
    "ok    $what"
}
function Run($program, [string[]] $words) {
    (Start-Process $program -ArgumentList $words -Wait -PassThru -NoNewWindow).ExitCode
}

Check 'silent installation into a Thai folder' ((Run $setup @('/S', "/D=$folder")) -eq 0)
Check 'project files open with the program' ((Get-ItemProperty 'HKCU:\Software\Classes\.lgo').'(default)' -eq 'LGOCarbon.Project')
& $lgo self-check
Check 'the program checks itself' ($LASTEXITCODE -eq 0)
& $lgo demo --out $work
Check "a year's work" ($LASTEXITCODE -eq 0)
$project = Join-Path $work 'เทศบาลของเรา ๒๕๖๘.lgo'
Move-Item (Join-Path $work 'office.lgo') $project
Check 'its total' ((& $lgo calculate $project --json | Out-String) -match '231229\.387872')

Start-Process $project
$waited = 0
do { Start-Sleep 1; $waited++; $window = Get-Process lgo-carbon -ErrorAction SilentlyContinue | Where-Object MainWindowTitle }
until ($window -or $waited -ge 60)
Check 'a double click opens its window' ($window.MainWindowTitle -like 'เทศบาลของเรา*')
$window.CloseMainWindow() | Out-Null
Check 'the window closes' ($window.WaitForExit(30000))

# _?= keeps the uninstaller where it is, so that its end can be waited for.
Start-Process (Join-Path $folder 'Uninstall.exe') -ArgumentList '/S', "_?=$folder" -Wait
Check 'program gone' (-not (Test-Path $lgo))
Check 'project kept' (Test-Path $project)
Check 'list of programs clean' (-not (Test-Path 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\LGO Carbon'))
