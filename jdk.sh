# Finds a JDK 21 or later and exports JAVA_HOME. Sourced by the launcher and by the test command.
# An own choice comes first (DEMARCHE_JAVA_HOME, JAVA_HOME), then the java on the path, then the usual folders, newest first.

java_major() { # prints 21 for 21.0.3, 8 for 1.8.0; nothing where there is no JDK in the folder
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null
}

find_jdk() {
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  best= best_major=20
  for home in "${DEMARCHE_JAVA_HOME:-}" "${JAVA_HOME:-}" "$on_path"; do
    [ -n "$home" ] || continue
    major=$(java_major "$home")
    if [ "${major:-0}" -ge 21 ]; then JAVA_HOME=$home; export JAVA_HOME; return 0; fi
  done
  for home in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    major=$(java_major "$home")
    if [ "${major:-0}" -gt "$best_major" ]; then best=$home best_major=$major; fi
  done
  if [ -n "$best" ]; then JAVA_HOME=$best; export JAVA_HOME; return 0; fi
  echo "demarche: no JDK 21 or later found. Install one, for example:" >&2
  echo "  Debian, Ubuntu:  sudo apt-get install openjdk-21-jdk   (or temurin-25-jdk)" >&2
  echo "  Fedora:          sudo dnf install java-21-openjdk-devel" >&2
  echo "  macOS:           brew install openjdk@21" >&2
  echo "or name one: DEMARCHE_JAVA_HOME=/path/to/jdk ./demarche ..." >&2
  return 1
}
