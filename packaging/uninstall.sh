#!/bin/sh
# Takes Ayumi off the machine (as root). The data, the account that owns it and /etc/ayumi stay.
set -eu
if [ "$(id -u)" -ne 0 ]; then
  echo 'uninstall.sh: 管理者（root）で実行してください。' >&2
  exit 1
fi
if [ -d /run/systemd/system ] && [ -f /etc/systemd/system/ayumi.service ]; then
  systemctl disable --now --quiet ayumi
fi
rm -f /etc/systemd/system/ayumi.service /usr/local/bin/ayumi
[ ! -d /run/systemd/system ] || systemctl daemon-reload
rm -rf /opt/ayumi
echo 'Ayumi を外しました。データ（/var/lib/ayumi、/var/lib/ayumi-exchange）と利用者 ayumi は残っています。'
