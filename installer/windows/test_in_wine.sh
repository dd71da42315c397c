#!/usr/bin/env bash
# test_in_wine.sh SETUP PORTABLE, in Wine's system: the program as an officer meets it, from Setup to removal.
# Leaves pictures and files in /job/found, prints every check, and "N passed, N failed"; exit code 1 if any failed.
set -uo pipefail
setup=$(realpath "$1") portable=$(realpath "$2")
passed=0 failed=0
home=$(winepath --unix "$(wine cmd /c 'echo %USERPROFILE%' | tr -d '\r')")
kept=$home/AppData/Local/'LGO Carbon'
installed=$home/โปรแกรมของฉัน/คาร์บอน
installed_windows=$(winepath --windows "$home")'\โปรแกรมของฉัน\คาร์บอน'
work=$home/'งานคาร์บอน ๒๕๖๘'
shortcut=$home/AppData/Roaming/Microsoft/Windows/'Start Menu'/Programs/คาร์บอนท้องถิ่น.lnk
uninstall_key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\LGO Carbon'
known_total=231229.387872
mkdir -p /job/found "$work"

check() { # what, got, wanted
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1)); echo "ok    $1"
    else
        failed=$((failed + 1)); echo "FAIL  $1: got “$2”, wanted “$3”"
    fi
}
status() { "$@" >/dev/null 2>&1; echo $?; }
there() { test -e "$1" && echo yes || echo no; }
in_registry() { wine reg query "$@" >/dev/null 2>&1 && echo yes || echo no; }
lgo() { wine "$installed/lgo.exe" "$@" 2>>/job/found/messages.txt; }
total_of() { lgo calculate "$1" --json | sed -n 's/.*"total": "\([0-9.]*\)".*/\1/p' | head -n 1; }
word() { sed -n "s/.*\"$1\": \"\{0,1\}\([^\",]*\).*/\1/p" | head -n 1; }
picture() { import -window root "/job/found/$1.png"; }
until_there() { # seconds, command...: waits for something to become true
    local left=$1; shift
    while [ "$left" -gt 0 ]; do "$@" >/dev/null 2>&1 && return 0; sleep 1; left=$((left - 1)); done
    return 1
}
window_titled() { xdotool search --onlyvisible --name "$1"; }

openbox >/dev/null 2>&1 &
echo "— installing"
check "silent installation into a Thai folder" "$(status wine "$setup" /S "/D=$installed_windows")" 0
wineserver --wait
check "program" "$(there "$installed/lgo-carbon.exe")" yes
check "uninstaller" "$(there "$installed/Uninstall.exe")" yes
check "shortcut in the Start menu" "$(there "$shortcut")" yes
check "nothing in the folder for all users" "$(find "$WINEPREFIX/drive_c/Program Files" -iname '*lgo*' | wc -l)" 0
check "entry in the list of programs" "$(in_registry "$uninstall_key" /v UninstallString)" yes
check "project files open with the program" \
    "$(wine reg query 'HKCU\Software\Classes\LGOCarbon.Project\shell\open\command' /ve 2>/dev/null | grep -c 'lgo-carbon.exe" "%1"')" 1
mkdir -p "$home/other/_internal"; echo keep >"$home/other/_internal/mine.txt"
check "another program's folder is refused" "$(status wine "$setup" /S "/D=$(winepath --windows "$home")\\other")" 5
check "and left alone" "$(cat "$home/other/_internal/mine.txt")" keep

echo "— first start"
wine "$installed/lgo-carbon.exe" >/dev/null 2>&1 &
program=$!
check "the window comes" "$(status until_there 60 window_titled 'คาร์บอนท้องถิ่น')" 0
check "the program checks itself" "$(status until_there 60 grep -q '"good": true' "$kept/self-check.json")" 0
picture first_start
check "installing over the open program is refused" "$(status wine "$setup" /S "/D=$installed_windows")" 4
xdotool key alt+F4
wait $program
check "the window closes well" $? 0
check "no fault was written" "$(find "$kept/reports" -name 'fault-*' 2>/dev/null | wc -l)" 0

echo "— a year's work"
cd "$work" || exit 1
office='สำนักงาน ปี ๒๕๖๘.lgo' again='นำเข้า ปี ๒๕๖๘.lgo'
wish=(--lgo 9900001 --kind cfo --year 2568 --precision published --book tgo-2022)
check "new project" "$(status lgo new "$office" "${wish[@]}")" 0
check "entering" "$(status lgo enter "$office" "$installed_windows\\_internal\\resources\\demo\\office_2568.csv")" 0
check "the form as a workbook" "$(status lgo report "$office" form_1_5_1 --out 'แบบ ๑.๕.xlsx')" 0
check "another new project" "$(status lgo new "$again" "${wish[@]}")" 0
check "importing the workbook" "$(status lgo import "$again" 'แบบ ๑.๕.xlsx')" 0
check "calculating" "$(total_of "$again")" $known_total
check "report as PDF" "$(status lgo report "$again" cfo --out 'รายงาน.pdf')" 0
check "it is a PDF" "$(head -c 5 'รายงาน.pdf')" %PDF-
check "results as a workbook" "$(status lgo report "$again" results --out 'ผล.xlsx')" 0
check "bundle" "$(status lgo export "$again" --out 'ส่ง.ghgb')" 0
check "bundle verified" "$(lgo verify 'ส่ง.ghgb' --json | word verdict)" accepted_unsigned
mv "$again" 'เทศบาลของเรา ๒๕๖๘.lgo'
again='เทศบาลของเรา ๒๕๖๘.lgo'
check "reopened by its Thai name" "$(total_of "$again")" $known_total
cp 'รายงาน.pdf' 'ส่ง.ghgb' /job/found/

echo "— opening by double click"
# Wine looks for file types among those of all users only; Windows itself looks at this user's first.
for key in '.lgo' 'LGOCarbon.Project'; do
    wine reg copy "HKCU\\Software\\Classes\\$key" "HKLM\\Software\\Classes\\$key" /s /f >/dev/null 2>&1
done
wine start /unix "$work/$again" >/dev/null 2>&1
check "the project's window comes" "$(status until_there 60 window_titled 'เทศบาลของเรา ๒๕๖๘')" 0
sleep 3
picture project
for page in organisation entry papers checks results reports; do
    xdotool key Down; sleep 3; picture "page_$page"
done
xdotool key alt+F4
check "and closes" "$(status until_there 20 bash -c '! xdotool search --onlyvisible --name เทศบาลของเรา')" 0
check "the project is free again" "$(total_of "$again")" $known_total
check "no fault was written" "$(find "$kept/reports" -name 'fault-*' 2>/dev/null | wc -l)" 0

echo "— killed while saving"
{
    echo source,variant,facility,item,period,field,value,unit,note
    for n in $(seq 200); do
        for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
            echo "purchased.electricity,grid,อาคาร,มิเตอร์ $n,2568-$month,quantity,$n.5,kWh,"
        done
    done
} >many.csv
cp "$again" whole.lgo
lgo enter whole.lgo many.csv >/dev/null
before=$known_total after=$(total_of whole.lgo)
check "many rows change the total" "$([ -n "$after" ] && [ "$after" != "$before" ] && echo yes)" yes
rounds=6 kept_before=0 kept_after=0 in_save=0
for n in $(seq $rounds); do
    cp "$again" cut.lgo
    wine "$installed/lgo.exe" enter cut.lgo many.csv >/dev/null 2>&1 &
    program=$!
    # The journal holds something exactly while a save is under way.
    while kill -0 $program 2>/dev/null && [ ! -s cut.lgo-journal ]; do sleep 0.01; done
    sleep "$(printf 0.%02d $((n * 3 - 3)))"
    [ ! -s cut.lgo-journal ] || in_save=$((in_save + 1))
    kill -9 $program 2>/dev/null
    wait $program 2>/dev/null
    wineserver --wait
    lgo doctor cut.lgo >/dev/null && case $(total_of cut.lgo) in
        "$before") kept_before=$((kept_before + 1)) ;;
        "$after") kept_after=$((kept_after + 1)) ;;
    esac
    rm -f cut.lgo*
done
check "each time all of the save or nothing of it" $((kept_before + kept_after)) $rounds
check "some were cut within a save" "$([ $in_save -gt 0 ] && echo yes)" yes
echo "      $in_save of $rounds cut within a save; $kept_before without it, $kept_after with all of it"

echo "— a damaged copy is noticed (these must fail)"
portable_copy=$home/'พก พา'
mkdir "$portable_copy"
unzip -q "$portable" -d "$portable_copy"
copy=$portable_copy/LGO-Carbon
check "the portable copy is good" "$(status wine "$copy/lgo.exe" self-check)" 0
echo >>"$copy/_internal/factors/books/tgo-2022.csv"
wine "$copy/lgo.exe" self-check --json 2>/dev/null >/job/found/damaged.json
check "a changed factor is found" "$(grep -c 'self_check.file_changed' /job/found/damaged.json)" 1
check "and the check fails" "$(status wine "$copy/lgo.exe" self-check)" 1
rm "$copy/_internal/python3.dll" "$kept/self-check.json"
check "without a library the check fails" "$(status wine "$copy/lgo.exe" self-check)" 1
wine "$copy/lgo-carbon.exe" >/dev/null 2>&1 &
sleep 8
check "and no window comes" "$(status window_titled 'คาร์บอนท้องถิ่น')" 1
wine taskkill /IM lgo-carbon.exe /F >/dev/null 2>&1

echo "— removing"
check "installing over itself" "$(status wine "$setup" /S "/D=$installed_windows")" 0
wineserver --wait
check "another check at the next start" "$(there "$kept/self-check.json")" no
echo '{}' >"$kept/window.json"
wine "$installed/Uninstall.exe" /S
until_there 30 test ! -e "$installed"
wineserver --wait
check "program gone" "$(there "$installed")" no
check "shortcut gone" "$(there "$shortcut")" no
check "registry clean" "$(grep -aic 'lgo.\?carbon\|\\\\\.lgo' "$WINEPREFIX/user.reg")" 0
check "projects kept" "$(there "$work/$again")" yes
check "settings kept" "$(there "$kept/window.json")" yes

echo "— Setup's pages"
wine "$setup" >/dev/null 2>&1 &
until_there 30 window_titled 'LGO Carbon Desktop'; sleep 1; picture setup_language
xdotool key Return; until_there 20 window_titled 'ติดตั้ง'; sleep 1; picture setup_welcome
xdotool key Return; sleep 2; picture setup_folder
xdotool key Return; sleep 2; picture setup_copying
until_there 90 test -e "$home/AppData/Local/Programs/LGO Carbon/Uninstall.exe"; sleep 3; picture setup_finish
check "installed by its pages" "$(there "$home/AppData/Local/Programs/LGO Carbon/lgo.exe")" yes

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
