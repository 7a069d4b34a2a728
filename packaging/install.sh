#!/bin/sh
# Installs Ayumi from its archive, or upgrades it: sh install.sh ayumi-VERSION-linux-x64.tar.gz (as root).
# Never touches /var/lib/ayumi beyond making it.
set -eu

refuse() {
  echo "install.sh: $1" >&2
  exit 1
}

[ "$#" -eq 1 ] || refuse '使い方: sh install.sh ayumi-版-linux-x64.tar.gz'
[ "$(id -u)" -eq 0 ] || refuse '管理者（root）で実行してください。'
[ -f "$1" ] || refuse "$1 がありません。配布物の場所を確かめてください。"
archive=$(readlink -f "$1")

sum=$(sha256sum "$archive" | cut -d ' ' -f 1)
if [ -f "$archive.sha256" ]; then
  [ "$sum" = "$(cut -d ' ' -f 1 "$archive.sha256")" ] ||
    refuse "$1 の SHA-256 が $1.sha256 と違います。配布物を取り直してください。何も変えていません。"
  echo 'SHA-256 を確かめました。'
else
  echo "$1.sha256 がないので、SHA-256 は確かめていません（$sum）。"
fi

umask 022
mkdir -p /opt/ayumi
new=$(mktemp -d /opt/ayumi/.new-XXXXXX)
trap 'rm -rf "$new"' EXIT
tar -xzf "$archive" --directory "$new" --strip-components=1 --no-same-owner ||
  refuse "$1 を広げられません。配布物を取り直してください。何も変えていません。"
version=$(cat "$new/VERSION" 2>/dev/null) || refuse "$1 は Ayumi の配布物ではありません。何も変えていません。"
"$new/bin/ayumi" --help >/dev/null ||
  refuse "この機械では版 $version が動きません（glibc 2.28 以上の Linux が必要です）。何も変えていません。"
echo "$sum" >"$new/ARCHIVE-SHA256"
chmod 755 "$new"

target=/opt/ayumi/$version
if [ -e "$target" ]; then
  [ "$(cat "$target/ARCHIVE-SHA256" 2>/dev/null)" = "$sum" ] ||
    refuse "$target に、同じ番号で中身の違う版があります。使っていなければ名前を変えてから、もう一度実行してください。"
else
  mv "$new" "$target"
fi

nologin=$(command -v nologin || echo /sbin/nologin)
getent group ayumi >/dev/null || groupadd --system ayumi
getent passwd ayumi >/dev/null ||
  useradd --system --gid ayumi --home-dir /var/lib/ayumi --no-create-home --shell "$nologin" ayumi
for dir in /var/lib/ayumi /var/lib/ayumi-exchange; do
  [ -d "$dir" ] || install -d -o ayumi -g ayumi -m 0700 "$dir"
done

# Where systemd does not run (in a container, in a chroot), the service is only laid down.
has_systemd=no
[ ! -d /run/systemd/system ] || has_systemd=yes
[ "$has_systemd" = no ] || ! systemctl is-active --quiet ayumi || systemctl stop ayumi

before=$(readlink /opt/ayumi/current || true)
ln -sfn "$version" /opt/ayumi/current
install -D -m 0755 "$target/packaging/ayumi-command" /usr/local/bin/ayumi
install -D -m 0644 "$target/packaging/ayumi.service" /etc/systemd/system/ayumi.service

if [ "$has_systemd" = yes ]; then
  systemctl daemon-reload
  systemctl enable --quiet ayumi
  systemctl start ayumi
  # It may open the data and refuse it, which takes some seconds.
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    sleep 1
    systemctl is-active --quiet ayumi ||
      refuse "サービスが始まりません。journalctl -u ayumi で理由を確かめてください${before:+（前の版は $before）}。"
  done
  echo 'サービスを始めました。'
else
  echo 'systemd が動いていないので、サービスは始めていません。'
fi
echo "Ayumi $version を入れました${before:+（前の版: $before）}。"
