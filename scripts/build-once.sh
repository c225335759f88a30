# Sourced by ./run, ./talaia and ./bench. build_once PROJECT [FOLDER] builds it in Release when something it may rest on is newer than its last build.
build_once() {
  local project=$1 folder=${2:-$here/src/$1} stamp="$here/artifacts/.built-$1"
  if [ -f "$stamp" ] && [ -z "$(find "$folder" "$here/src" "$here/data" "$here"/Directory.*.props "$here/global.json" \
      \( -name node_modules -o -name built -o -name obj \) -prune -o -type f -newer "$stamp" -print -quit)" ]; then
    return
  fi
  command -v dotnet >/dev/null || { echo "The .NET SDK 10 is missing: install it from your distribution or from dot.net, then run this again." >&2; exit 3; }
  command -v npm >/dev/null || { echo "Node 20 or newer with npm is missing: install it, then run this again." >&2; exit 3; }
  mkdir -p "$here/artifacts"
  local began="$here/artifacts/.began-$1.$$"
  touch "$began"
  echo "Building $project…" >&2
  build() { dotnet build "$folder" -c Release -v quiet --nologo -p:RunAnalyzersDuringBuild=false "$@" >"$here/artifacts/build-$project.log" 2>&1; }
  if ! build -p:CompileAhead=true && ! build; then
    cat "$here/artifacts/build-$project.log" >&2
    rm -f "$began"
    exit 3
  fi
  mv "$began" "$stamp"
}
