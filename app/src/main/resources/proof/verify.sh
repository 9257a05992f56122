#!/bin/sh
# Checks an unpacked export, or the proof of one stream of events, offline: sh verify.sh DIRECTORY KEYS
# KEYS is a vkey, or a file with lines "log VKEY", "witness VKEY" and "tsa CERTIFICATE" (DER in base64), from somebody you trust, never from whoever gave you the
# directory. Needs sh, sed, awk, grep, the coreutils, xargs, find, openssl 3. Written from docs/proof.md; 0 and OK, or 1 and why.
set -eu
LC_ALL=C; export LC_ALL
[ $# -eq 2 ] || { echo "sh verify.sh DIRECTORY KEYS" >&2; exit 2; }
T=$(mktemp -d); trap 'rm -rf "$T"' EXIT
die() { echo "FAILED: $*"; exit 1; }
decoded() { openssl base64 -d -A; }
encoded() { openssl base64 -A; }
# Base64 of 32 bytes in its one usual form.
hash64() { case $1 in *[!A-Za-z0-9+/=]*) die "$2: base64 in an unusual form";; esac
  [ ${#1} -eq 44 ] && [ "$(printf %s "$1" | decoded | encoded)" = "$1" ] || die "$2: base64 in an unusual form"; }
number() { case $1 in 0) ;; ''|0*|*[!0-9]*) die "$2: not a plain number";; esac; [ ${#1} -le 18 ] || die "$2: too large"; }
digits64() { [ ${#1} -eq 64 ] || die "$2: not a hash"; case $1 in *[!0-9a-f]*) die "$2: not a hash";; esac; }
leaf() { { printf '\000'; cat "$1"; } | openssl dgst -sha256 -binary | encoded; }
node() { { printf '\001'; printf %s "$1" | decoded; printf %s "$2" | decoded; } | openssl dgst -sha256 -binary | encoded; }
hex() { printf %s "$1" | decoded | od -An -v -tx1 | tr -d ' \n'; }
sum() { sha256sum < "$1" | cut -c1-64; }
# RFC 9162, 2.1.3.2: index size leaf what < hashes
root() { fn=$1; sn=$(($2 - 1)); r=$3; what=$4
  [ "$fn" -le "$sn" ] || die "$what: a place outside of the tree"
  while IFS= read -r p; do hash64 "$p" "$what"
    [ $sn -ne 0 ] || die "$what: a path that is too long"
    if [ $((fn & 1)) -eq 1 ] || [ $fn -eq $sn ]; then r=$(node "$p" "$r")
      while [ $((fn & 1)) -eq 0 ] && [ $fn -ne 0 ]; do fn=$((fn >> 1)); sn=$((sn >> 1)); done
    else r=$(node "$r" "$p"); fi
    fn=$((fn >> 1)); sn=$((sn >> 1))
  done
  [ $sn -eq 0 ] || die "$what: a path that is too short"
  echo "$r"; }
f() { sed -n "s/^$1 //p" "$2"; }
path() { [ -f "$1" ] && [ ! -h "$1" ] || die "$1 is missing"
  [ "$(tail -c 1 "$1" | od -An -tx1 | tr -d ' ')" = 0a ] || die "$1: the last line does not end"
  [ "$(wc -l < "$1")" -le 64 ] && [ "$(tr -d '\000-\011\013-\037' < "$1" | wc -c)" -eq "$(wc -c < "$1")" ] || die "$1: no path"
  sed -n 1p "$1" | grep -q '^index [0-9]*$' || die "$1: no index"; number "$(sed -n 's/^index //p;1q' "$1")" "$1"; }
included() { path "$2"; [ "$(sed 1d "$2" | root "$(sed -n '1s/^index //p' "$2")" "$SIZE" "$1" "$2")" = "$ROOT" ] || die "$2: not in the log"; }
pem() { k=${1#*+}; { printf '0*0\005\006\003+ep\003!\000'; printf %s "${k#*+}" | decoded | tail -c 32; } | openssl pkey -pubin -inform DER -out "$2" 2> /dev/null || die "no vkey: $1"; }
keyid() { k=${1#*+}; { printf '%s\n' "${1%%+*}"; printf %s "${k#*+}" | decoded; } | openssl dgst -sha256 -binary | od -An -v -tx1 -N4 | tr -d ' \n'; }
verified() { openssl pkeyutl -verify -pubin -inkey "$1" -rawin -in "$2" -sigfile "$3" > /dev/null 2>&1; }

# Texts are UTF-8 (RFC 3629).
utf8() { od -An -v -tu1 "$1" | awk '{ for (i = 1; i <= NF; i++) { b = $i + 0
  if (n > 0) { if (b < lo || b > hi) bad = 1; n--; lo = 128; hi = 191; continue }
  if (b < 128) continue; lo = b == 224 ? 160 : b == 240 ? 144 : 128; hi = b == 237 ? 159 : b == 244 ? 143 : 191
  if (b < 194 || b > 244) bad = 1; n = b < 224 ? 1 : b < 240 ? 2 : 3 } } END { exit bad || n > 0 }'; }

KEYS=$T/keys; { if [ -f "$2" ]; then tr -d '\r' < "$2"; echo; else printf 'log %s\n' "$2"; fi; } | sed 's/^[[:blank:]]*//; s/[[:blank:]]*$//; /^$/d' > "$KEYS"
! grep -Evq '^(log|witness|tsa) ' "$KEYS" || die "KEYS: no line \"log\", \"witness\" or \"tsa\": $(grep -Ev '^(log|witness|tsa) ' "$KEYS" | sed 1q)"
[ -n "$(f log "$KEYS")" ] || die "no key of a log in $2"
# The type of a key is its first byte: 1 signs for a log, 4 for a witness.
typed() { for v in $(f "$1" "$KEYS"); do k=${v#*+}; printf %s "${k#*+}" | decoded > "$T/key"
  [ "$(wc -c < "$T/key")" -eq 33 ] && [ "$(encoded < "$T/key")" = "${k#*+}" ] && [ "${k%%+*}" = "$(keyid "$v")" ] || die "a vkey whose parts do not belong together"
  [ "$(od -An -v -tu1 -N1 "$T/key" | tr -d ' ')" = "$2" ] || die "KEYS: no key of a $1: $v"; done; }
typed log 1; typed witness 4
for c in $(f tsa "$KEYS"); do printf %s "$c" | decoded | openssl x509 -inform DER -noout 2> /dev/null || die "KEYS: no certificate"; done
[ -d "$1" ] || die "no directory: $1"
cd "$1"; C=proofs/checkpoint; BAG=no; W=-
if [ -e bagit.txt ] || [ -h bagit.txt ] || [ -e data ]; then BAG=yes
  for t in bagit.txt bag-info.txt export.note manifest-sha256.txt manifest-sha512.txt tagmanifest-sha256.txt; do
    [ -f $t ] && [ ! -h $t ] || die "$t is missing"; done
  printf 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' | cmp -s - bagit.txt || die "bagit.txt: another kind of bag"
  # manifest digits: only whole lines of a digest and a path that stays inside
  listed() { [ "$(tail -c 1 "$1" | od -An -tx1 | tr -d ' ')" = 0a ] && [ -z "$(tr -d '\012\040-\176' < "$1")" ] || die "$1: no manifest"
    ! grep -Evq "^[0-9a-f]{$2}  [A-Za-z0-9._/-]+\$" "$1" || die "$1: no line of a manifest"
    ! sed 's/^[0-9a-f]*  //' "$1" | grep -Eq '^/|//|(^|/)\.\.?(/|$)|/$' || die "$1: a path that leads elsewhere"; }
  names() { sed 's/^[0-9a-f]*  //' "$1"; }
  same() { bad=$($1 --strict --quiet -c "$2" 2> /dev/null | head -n 1) || true; [ -z "$bad" ] && $1 --strict --status -c "$2" 2> /dev/null || die "${bad%%:*} is not what was bagged ($2)"; }
  listed tagmanifest-sha256.txt 64
  [ "$(names tagmanifest-sha256.txt | sort | tr '\n' ' ')" = "bag-info.txt bagit.txt export.note manifest-sha256.txt manifest-sha512.txt " ] || die "tagmanifest-sha256.txt: not the tag files"
  same sha256sum tagmanifest-sha256.txt
  [ -z "$(find . -type d -empty)" ] || die "$(find . -type d -empty | head -n 1) does not belong here"
  listed manifest-sha256.txt 64; listed manifest-sha512.txt 128; names manifest-sha256.txt > "$T/n"
  names manifest-sha512.txt | cmp -s - "$T/n" || die "manifest-sha512.txt does not list what manifest-sha256.txt does"
  ! grep -vq '^data/' "$T/n" || die "manifest-sha256.txt lists what does not belong there"
  [ -z "$(sort "$T/n" | uniq -d)" ] || die "manifest-sha256.txt lists a file twice"
  [ -z "$(find . -type l)" ] || die "$(find . -type l | head -n 1) is a link"
  { sed 's/^/.\//' "$T/n"; printf './%s\n' bag-info.txt bagit.txt export.note manifest-sha256.txt manifest-sha512.txt tagmanifest-sha256.txt; } | sort > "$T/a"
  find . ! -type d | sort > "$T/b"; cmp -s "$T/a" "$T/b" || die "$(diff "$T/a" "$T/b" | sed -n 's/^[<>] //p' | head -n 1): not in the bag, or not on its list"
  same sha256sum manifest-sha256.txt; same sha512sum manifest-sha512.txt
  for t in bagit.txt bag-info.txt manifest-sha256.txt manifest-sha512.txt; do sum $t >> "$T/tags"; done
  cp export.note "$T/export.note"; cd data
fi
[ -f $C ] && [ ! -h $C ] || die "$C is missing"
[ "$(tr -d '\000-\011\013-\037' < $C | wc -c)" -eq "$(wc -c < $C)" ] && [ "$(tail -c 1 $C | od -An -tx1 | tr -d ' ')" = 0a ] && utf8 $C || die "$C: no signed note"
[ -z "$(sed -n 4p $C)" ] && [ "$(sed '1,4d' $C | wc -l)" -ge 1 ] || die "$C: no signed note"
sed -n 1,3p $C > "$T/text"; ORIGIN=$(sed -n 1p $C); SIZE=$(sed -n 2p $C); ROOT=$(sed -n 3p $C)
f log "$KEYS" | cut -d+ -f1 | grep -Fqx -e "$ORIGIN" || die "a checkpoint of another log"
number "$SIZE" $C; hash64 "$ROOT" $C
sed '1,4d' $C > "$T/signatures"; SIGNED=no; SEEN=
while IFS= read -r line; do
  name=$(printf %s "$line" | cut -d' ' -f2); sig=$(printf %s "$line" | cut -d' ' -f3)
  [ "$line" = "— $name $sig" ] || die "$C: no line of a signature"
  case $name in ''|*+*) die "$C: no line of a signature";; esac
  [ "$(printf %s "$sig" | decoded | encoded)" = "$sig" ] || die "$C: base64 in an unusual form"
  printf %s "$sig" | decoded > "$T/sig"; id=$(od -An -v -tx1 -N4 "$T/sig" | tr -d ' \n')
  [ "$(wc -c < "$T/sig")" -gt 4 ] || die "$C: a signature is too short"
  key() { f "$1" "$KEYS" | while IFS= read -r v; do case $v in "$name+$id+"*) echo "$v"; break;; esac; done; }
  LOG=$(key log); WITNESS=$(key witness)
  if [ "$name" = "$ORIGIN" ] && [ -n "$LOG" ]; then
    [ "$(wc -c < "$T/sig")" -eq 68 ] || die "the signature of the log is wrong"; pem "$LOG" "$T/log.pem"
    tail -c 64 "$T/sig" > "$T/only"; verified "$T/log.pem" "$T/text" "$T/only" || die "the signature of the log is wrong"; SIGNED=yes
  elif [ -n "$WITNESS" ]; then # What a key nobody named has signed says nothing.
    [ "$(wc -c < "$T/sig")" -eq 76 ] || die "the signature of a witness is wrong"
    case $SEEN in *"Seen by $name at "*) die "$C: a witness has signed twice";; esac
    time=$(od -An -v -j4 -N8 -tu1 "$T/sig" | awk '{t = 0; for (i = 1; i <= 8; i++) t = t * 256 + $i; printf "%.0f", t}')
    [ ${#time} -le 12 ] || die "the signature of a witness is of no time"
    { printf 'cosignature/v1\ntime %s\n' "$time"; cat "$T/text"; } > "$T/seen"; tail -c 64 "$T/sig" > "$T/only"
    pem "$WITNESS" "$T/witness.pem"; verified "$T/witness.pem" "$T/seen" "$T/only" || die "the signature of a witness is wrong"
    SEEN="$SEEN
Seen by $name at $(date -u -d "@$time" +%Y-%m-%dT%H:%M:%SZ)"
  fi
done < "$T/signatures"
[ $SIGNED = yes ] || die "the log has not signed the checkpoint"
[ "$(printf %s "$SEEN" | grep -c . || true)" -eq "$(grep -c '^witness ' "$KEYS" || true)" ] || die "not every witness has signed the checkpoint"

# RFC 3161, as of the time it states: certificates expire, what was signed before does not.
STAMP=; if [ $BAG = yes ] && [ -e proofs/checkpoint.tsr ]; then S=proofs/checkpoint.tsr; [ -f $S ] && [ ! -h $S ] || die "$S is a link"
  if grep -q '^tsa ' "$KEYS"; then
    sed -n 's/^tsa //p' "$KEYS" | while read -r c; do printf -- '-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n' "$(printf '%s\n' "$c" | fold -w 64)"; done > "$T/tsa.pem"
    at=$(openssl ts -reply -in $S -text 2> /dev/null | sed -n 's/^Time stamp: //p'); [ -n "$at" ] || die "time stamp: none was granted"
    openssl ts -verify -data "$T/text" -in $S -CAfile "$T/tsa.pem" -partial_chain -attime "$(date -u -d "$at" +%s)" > /dev/null 2>&1 || die "time stamp: not of this checkpoint, or not by an authority that is trusted"
    STAMP="Stamped at $(date -u -d "$at" +%Y-%m-%dT%H:%M:%SZ)"
  else STAMP="A time stamp is there, and was not checked: KEYS name no authority"; fi
fi

H=proofs/heads.leaf; [ -f $H ] && [ ! -h $H ] || die "$H is missing"
printf 'dlog/leaf/v1\nkind heads\nsize %s\nstreams %s\nroot %s\n' "$(f size $H)" "$(f streams $H)" "$(f root $H)" | cmp -s - $H || die "$H: no heads"
HSIZE=$(f size $H); number "$HSIZE" $H; number "$(f streams $H)" $H; digits64 "$(f root $H)" $H
included "$(leaf $H)" proofs/heads.path
[ "$(sed -n '1s/^index //p' proofs/heads.path)" = "$HSIZE" ] || die "$H speaks of another size than its own place"

E=proofs/head.entry; P=proofs/head.path
[ -f $E ] && [ ! -h $E ] && [ -f $P ] && [ ! -h $P ] || die "$E or $P is missing"
STREAM=$(f stream $E); COUNT=$(f count $E); LAST=$(f last $E)
printf %s "$STREAM" | grep -Eq '^[a-z]+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' || die "$E: no stream"
K=$(printf 'dlog/k/v1\n%s' "$STREAM" | sha256sum | cut -c1-64); number "$COUNT" $E; digits64 "$LAST" $E
printf 'dlog/head/v1\nkey %s\nstream %s\ncount %s\nlast %s\n' "$K" "$STREAM" "$COUNT" "$LAST" | cmp -s - $E || die "$E: no head"
B=$(f bucket $P); number "$B" $P; number "$(f pos $P)" $P; number "$(f size $P)" $P
{ printf 'bucket %s\npos %s\nsize %s\n' "$B" "$(f pos $P)" "$(f size $P)"; sed -n '/^in /p' $P; sed -n '/^up /p' $P; } | cmp -s - $P || die "$P: not in order"
[ "$B" = "$(printf %d "0x$(printf %s "$K" | cut -c1-4)")" ] || die "$P: another bucket than that of the stream"
f in $P > "$T/in"; f up $P > "$T/up"
BR=$(root "$(f pos $P)" "$(f size $P)" "$(leaf $E)" $P < "$T/in") || die "${BR#FAILED: }"; printf %s "$BR" | decoded > "$T/bucket"
UP=$(root "$B" 65536 "$(leaf "$T/bucket")" $P < "$T/up") || die "${UP#FAILED: }"
[ "$(hex "$UP")" = "$(f root $H)" ] || die "the head of the stream is not among the heads of the log"

if [ $BAG = yes ]; then
  A=proofs/export-key.leaf; [ -f $A ] && [ ! -h $A ] || die "$A is missing"; EXPORT=$(f vkey $A)
  printf 'dlog/leaf/v1\nkind key\nop add\nvkey %s\n' "$EXPORT" | cmp -s - $A || die "$A: no key is admitted"
  k=${EXPORT#*+}; hash33=$(printf %s "${k#*+}" | decoded | wc -c); [ "$hash33" -eq 33 ] && [ "$(printf %s "${k#*+}" | decoded | encoded)" = "${k#*+}" ] || die "$A: no key"
  [ "${EXPORT%%+*}" = "$ORIGIN/export" ] && [ "${k%%+*}" = "$(keyid "$EXPORT")" ] || die "$A: no key for exports"
  included "$(leaf $A)" proofs/export-key.path; pem "$EXPORT" "$T/export.pem"
  N=$T/export.note; [ "$(tail -c 1 "$N" | od -An -tx1 | tr -d ' ')" = 0a ] && [ "$(wc -l < "$N")" -eq 13 ] || die "export.note: no note of an export"
  sed -n 1,11p "$N" > "$T/note"; line=$(sed -n 13p "$N"); name=$(printf %s "$line" | cut -d' ' -f2); sig=$(printf %s "$line" | cut -d' ' -f3)
  [ -z "$(sed -n 12p "$N")" ] && [ "$line" = "— $name $sig" ] && [ "$name" = "${EXPORT%%+*}" ] && [ "$(printf %s "$sig" | decoded | encoded)" = "$sig" ] || die "export.note: no signature"
  printf %s "$sig" | decoded > "$T/sig"; [ "$(wc -c < "$T/sig")" -eq 68 ] && [ "$(od -An -v -tx1 -N4 "$T/sig" | tr -d ' \n')" = "$(keyid "$EXPORT")" ] || die "export.note: a signature by an unknown key"
  tail -c 64 "$T/sig" > "$T/only"; verified "$T/export.pem" "$T/note" "$T/only" || die "the signature of the export note is wrong"
  ID=$(f export "$T/note"); PROFILE=$(f profile "$T/note"); W=$(f withheld "$T/note")
  [ "$(f events "$T/note")" = "$COUNT" ] || die "INCOMPLETE, or too much: the export has $(f events "$T/note") events, the log has $COUNT"
  printf 'dlog/export/v1\nexport %s\ndispute %s\nprofile %s\nevents %s\ncheckpoint %s %s\nwithheld %s\nbagit-sha256 %s\nbag-info-sha256 %s\nmanifest-sha256 %s\nmanifest-sha512 %s\n' \
    "$ID" "$STREAM" "$PROFILE" "$COUNT" "$SIZE" "$ROOT" "$W" $(cat "$T/tags") | cmp -s - "$T/note" || die "export.note: of another dispute, number of events, checkpoint or manifest"
  printf '%s %s\n' "$ID" "$PROFILE" | grep -Eq '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} [a-z-]+$' || die "export.note: no identifier or profile"
  if [ "$W" != - ]; then before=-1
    for w in $(printf %s "$W" | tr ',' ' '); do number "$w" export.note; [ "$w" -gt "$before" ] && [ "$w" -lt "$COUNT" ] || die "export.note: withheld events are not in order"; before=$w; done
    [ "$(printf %s "$W" | tr ',' '\n' | grep -c .)" -eq "$(printf '%s,' "$W" | tr -cd , | wc -c)" ] || die "export.note: withheld events are not in order"; fi
fi
# All events at once: a process for each hash would take hours where there are many.
[ "$COUNT" -gt 0 ] || die "$E: no events"
[ "$COUNT" -le $(($(find . -name '*.leaf' | wc -l) + 10000)) ] || die "INCOMPLETE: the log has $COUNT events"
: > "$T/wrong"; : > "$T/digests"; mkdir "$T/f"
wrong() { [ ! -s "$T/wrong" ] || die "$(sed -n 1p "$T/wrong")"; }
# SHA-256 of each file in $T/f, in the order of their names; then they are gone.
sums() { (cd "$T/f" && find . -type f | sort | xargs sha256sum | cut -c1-64); rm -rf "$T/f"; mkdir "$T/f"; }
TABLE='function table(  i, j) { B = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  for (i = 0; i < 64; i++) for (j = 0; j < 64; j++) { h = sprintf("%03x", i * 64 + j); c = substr(B, i + 1, 1) substr(B, j + 1, 1); two[h] = c; three[c] = h } }
  function to64(x,  r) { r = ""; while (length(x) >= 3) { r = r two[substr(x, 1, 3)]; x = substr(x, 4) } return x == "" ? r : r substr(two[x substr("00", 1, 3 - length(x))], 1, length(x) == 1 ? 1 : 2) }
  function hexed(x,  r, i) { r = ""; for (i = 1; i < 43; i += 2) r = r three[substr(x, i, 2)]; return r substr(three[substr(x, 43, 1) "A"], 1, 1) }'
# Lines of hex as bytes.
binary() { awk "$TABLE"' BEGIN { table() } { x = x $0; while (length(x) >= 96) { print to64(substr(x, 1, 96)); x = substr(x, 97) } }
  END { r = to64(x); if (r != "") print r substr("==", 1, (4 - length(r) % 4) % 4) }' | openssl base64 -d; }

awk -v n="$COUNT" -v w=",$W," -v T="$T" 'BEGIN { for (i = 0; i < n; i++) { s = sprintf("%06d", i); print "./events/" s ".leaf" > (T "/leaves"); print "./proofs/" s ".path" > (T "/paths")
  if (!index(w, "," i ",")) print "./events/" s ".body.json" > (T "/bodies") } }'; [ -e "$T/bodies" ] || : > "$T/bodies"
{ cat "$T/leaves" "$T/bodies" "$T/paths"; printf '%s\n' ./proofs/checkpoint ./$H ./proofs/heads.path ./$E ./$P
  if [ $BAG = yes ]; then printf '%s\n' ./proofs/export-key.leaf ./proofs/export-key.path ./proofs/keys.txt; [ ! -e proofs/checkpoint.tsr ] || echo ./proofs/checkpoint.tsr; fi; } | sort > "$T/a"
if [ $BAG = yes ]; then find ./events ./proofs ! -type d | sort > "$T/b"
else find . ! -type d | sort > "$T/b"
  [ "$(find . -type d | sort | tr '\n' ' ')" = ". ./events ./proofs " ] || die "a directory that does not belong here"; fi
[ -z "$(find . ! -type d ! -type f)" ] || die "$(find . ! -type d ! -type f | head -n 1) is a link, or no file"
comm -23 "$T/a" "$T/b" > "$T/less"; [ ! -s "$T/less" ] || die "$(sort -t. -k3 "$T/less" | { grep -m 1 leaf || sed -n 1p "$T/less"; }) is missing"
comm -13 "$T/a" "$T/b" | awk -v n="$COUNT" -v w=",$W," '{ s = $0; sub(/^\.\/events\//, "", s); d = sub(/\.disclosures$/, "", s); b = sub(/\.body\.json$/, "", s); there = s ~ /^[0-9]+$/ && s + 0 < n && sprintf("%06d", s) == s
  if (there && (d || b) && index(w, "," (s + 0) ",")) print $0 " is there, though it is withheld"; else if (!there || !d) print $0 " does not belong here" }' > "$T/wrong"; wrong

# Each leaf has ten lines, all of which are known or of one form.
xargs cat < "$T/leaves" > "$T/all"
awk -v S="$STREAM" -v n="$COUNT" -v T="$T" 'function bad(what) { print "event " i " " what > (T "/wrong"); over = 1; exit } function hash(word) { if (substr($0, 1, length(word) + 1) != word " " || length($0) != length(word) + 65 || substr($0, length(word) + 2) ~ /[^0-9a-f]/) bad("is not what was sealed: " word); return substr($0, length(word) + 2) }
  BEGIN { h = "[0-9a-f]"; q = h h h h; id = "^event " q q "-" q "-" q "-" q "-" q q q "$" }
  { i = int((NR - 1) / 10); k = (NR - 1) % 10 }
  k == 0 { if ($0 != "dlog/leaf/v1") bad("is not what was sealed") } k == 1 { if ($0 != "kind event") bad("is not what was sealed") }
  k == 2 { if ($0 != "stream " S) bad("is of another stream") } k == 3 { if ($0 != "seq " i) bad("is not what was sealed, or not in its place") }
  k == 4 { print hash("prev") > (T "/prevs") }
  k == 5 { if ($0 !~ id) bad("has no identifier") }
  k == 6 { if ($0 !~ /^type [A-Za-z0-9_.-]+#[0-9]+$/) bad("has no type") }
  k == 7 { if ($0 !~ /^time [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]\.[0-9][0-9][0-9]Z$/) bad("has no time") }
  k == 8 { print hash("body") > (T "/sealed") } k == 9 { hash("raw") }
  END { if (!over && NR != 10 * n) { i = int(NR / 10); bad("is not what was sealed") } }' "$T/all"; wrong
[ "$(tr -d '\012\040-\176' < "$T/all" | wc -c)" -eq 0 ] && [ "$(tail -c 1 "$T/all" | od -An -tx1 | tr -d ' ')" = 0a ] || die "a leaf of an event is not what was sealed"
awk 'NR % 10 == 1 { printf "\001" } { print }' "$T/all" | tr '\001' '\000' | (cd "$T/f" && split -l 10 -a 6 - x); sums > "$T/hashes"
{ printf '%064d\n' 0; sed '$d' "$T/hashes"; } | paste -d' ' - "$T/prevs" | awk '$1 != $2 { print "event " NR - 1 " does not follow the one before it"; exit }' > "$T/wrong"; wrong
awk -v w=",$W," '{ i = NR - 1; if (!index(w, "," i ",")) printf "%s  ./events/%06d.body.json\n", $0, i }' "$T/sealed" > "$T/contents"
if [ -s "$T/contents" ]; then sha256sum --strict --quiet -c "$T/contents" 2> /dev/null | head -n 1 | sed 's/^\.\/events\/0*\([0-9][0-9]*\)\..*/the contents of event \1 are not what was sealed/' > "$T/wrong"; wrong; fi

# Every path at once, a hash of each in a turn; what several have in common is hashed once.
xargs awk 'FNR == 1 && !/^index [0-9]+$/ { print FILENAME ": no index"; exit }' < "$T/paths" > "$T/wrong"; wrong
xargs cat < "$T/paths" > "$T/all"; [ "$(tail -c 1 "$T/all" | od -An -tx1 | tr -d ' ')" = 0a ] || die "a path whose last line does not end"
awk -v n="$COUNT" -v H="$HSIZE" -v S="$SIZE" -v T="$T" "$TABLE"' BEGIN { table(); i = -1; before = -1 } function bad(what) { print "event " i " " what > (T "/wrong"); over = 1; exit }
  /^index / { i++; k = 0; at = substr($0, 7); if (at !~ /^(0|[1-9][0-9]*)$/ || length(at) > 15) bad("has no place in the log"); at += 0
    if (at <= before || at >= H + 0) bad("is not in its place of the log"); before = at; printf "%d %.0f %.0f\n", i, at, S - 1 > (T "/places"); next }
  { if (length($0) != 44 || $0 !~ /^[A-Za-z0-9+\/]+=$/ || substr($0, 43, 1) !~ /[AEIMQUYcgkosw048]/ || ++k > 63) bad("has no path"); print i, hexed($0) > (T "/path." k) }
  END { if (!over && i != n - 1) bad("has no path") }' "$T/all"; wrong
paste -d' ' "$T/places" "$T/hashes" > "$T/state"; k=1; TOP=$(hex "$ROOT")
while [ -s "$T/state" ]; do [ -e "$T/path.$k" ] || : > "$T/path.$k"
  awk -v T="$T" -v path="$T/path.$k" -v top="$TOP" 'BEGIN { while ((getline line < path) > 0) { split(line, x, " "); p[x[1]] = x[2] } }
    { i = $1; fn = $2; sn = $3
      if (!(i in p)) { if (sn != 0 || $4 != top) { print "event " i " is not in the log" > (T "/wrong"); exit } next }
      if (sn == 0) { print "event " i ": a path that is too long" > (T "/wrong"); exit }
      if (fn % 2 == 1 || fn == sn) { pre = "01" p[i] $4; while (fn % 2 == 0 && fn != 0) { fn /= 2; sn = int(sn / 2) } } else pre = "01" $4 p[i]
      fn = int(fn / 2); sn = int(sn / 2); if (!(pre in seen)) { seen[pre] = ++many; print pre > (T "/pre") }
      printf "%d %.0f %.0f %d\n", i, fn, sn, seen[pre] > (T "/next") }' "$T/state"; wrong
  if [ -e "$T/next" ]; then binary < "$T/pre" | (cd "$T/f" && split -b 65 -a 6 - x); sums > "$T/sums"
    awk -v sums="$T/sums" 'BEGIN { while ((getline line < sums) > 0) s[++n] = line } { print $1, $2, $3, s[$4] }' "$T/next" > "$T/state"; rm "$T/next" "$T/pre"
  else : > "$T/state"; fi
  rm "$T/path.$k"; k=$((k + 1))
done
[ "$LAST" = "$(sed -n '$p' "$T/hashes")" ] || die "INCOMPLETE: the last event is not the one the log has as last"

# What is laid open is what the contents have committed to.
find ./events -name '*.disclosures' | sort > "$T/texts"
if [ -s "$T/texts" ]; then
  [ "$(xargs tail -q -c 1 < "$T/texts" | tr -d '\n' | wc -c)" -eq 0 ] && [ "$(xargs tail -q -c 1 < "$T/texts" | wc -l)" -eq "$(wc -l < "$T/texts")" ] || die "disclosures whose last line does not end"
  NUMBER='{ f = FILENAME; sub(/^.*\//, "", f); sub(/\..*$/, "", f); f += 0 }'
  xargs awk "$NUMBER"' { print f, $0 }' < "$T/texts" > "$T/lines"
  awk -v T="$T" '!/^[0-9]+ [A-Za-z0-9_-]+$/ { print "a text of event " $1 " is not what was recorded" > (T "/wrong"); exit } { f = sprintf("%s/f/%07d", T, NR); printf "%s", $2 > f; close(f) }' "$T/lines"; wrong
  [ "$(tr -d '\012\040-\176' < "$T/lines" | wc -c)" -eq 0 ] || die "disclosures that are none"
  sort "$T/lines" | uniq -d | sed -n '1s/^\([0-9]*\) .*/a text of event \1 is laid open twice/p' > "$T/wrong"; wrong
  sums | paste -d' ' "$T/lines" - | awk "$TABLE"' BEGIN { table() } { g = to64($3); gsub(/\+/, "-", g); gsub(/\//, "_", g); print $1, g }' | sort -u > "$T/said"
  xargs awk "$NUMBER"' { r = $0; while ((p = index(r, "{\"$d\":\"")) > 0) { if (substr(r, p + 50, 2) == "\"}") print f, substr(r, p + 7, 43); r = substr(r, p + 7) } }' < "$T/bodies" | sort -u > "$T/held"
  comm -23 "$T/said" "$T/held" | sed -n '1s/^\([0-9]*\) .*/a text of event \1 is not what was recorded/p' > "$T/wrong"; wrong
  # Only what may have "/sha256" in it, in one of the three ways base64 writes that, is worth a process.
  awk 'index($2, "Ii9zaGEyNTYi") || index($2, "Ivc2hhMjU2I") || index($2, "iL3NoYTI1Ni") { print $2 }' "$T/lines" | while IFS= read -r d; do p=$(printf %s "$d" | tr '_-' '/+'); while [ $((${#p} % 4)) -ne 0 ]; do p=$p=; done
    printf %s "$p" | decoded | sed -n 's/^\["[A-Za-z0-9_-]*","\/sha256","\([0-9a-f]*\)"\]$/\1/p'; printf '\n'; done > "$T/digests"
fi
if [ $BAG = yes ] && [ -d exhibits ]; then find exhibits ! -type d | sort > "$T/exhibits"
  while IFS= read -r x; do case $x in exhibits/*/*) die "$x does not belong here";; *.custody.json) ;;
    *) grep -qx "$(sum "$x")" "$T/digests" || die "$x is of no event that was laid open";; esac; done < "$T/exhibits"; fi
echo "OK $STREAM: $COUNT events, 0 to $((COUNT - 1)), unaltered and complete as of leaf $HSIZE of $ORIGIN, checkpoint $SIZE"
[ $BAG = no ] || echo "Export $ID, profile $PROFILE, withheld events: $W, signed by $ORIGIN/export"
[ -z "$SEEN" ] || printf '%s\n' "$SEEN" | sed 1d
[ -z "$STAMP" ] || echo "$STAMP"
case $SEEN$STAMP in ''|'A time'*) echo "Anchoring: none (signed by the log alone)";; esac
