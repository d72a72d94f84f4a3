# Finds or installs a Python with NumPy, pip and a setuptools that makes wheels. Sourced by the checks beside it; sets python.
python=
python_will_do='import setuptools, numpy, pip, venv
if int(setuptools.__version__.split(".")[0]) < 71: import wheel'
for candidate in python3 /usr/bin/python3; do
    if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c "$python_will_do" 2>/dev/null; then
        python=$(command -v "$candidate")
        break
    fi
done
if [ -z "$python" ] && command -v apt-get >/dev/null 2>&1; then
    root_rights=
    [ "$(id -u)" -eq 0 ] || root_rights='sudo -n'
    $root_rights apt-get update -q >/dev/null &&
        $root_rights apt-get install -q -y --no-install-recommends \
            python3 python3-numpy python3-setuptools python3-pip python3-venv python3-wheel >/dev/null &&
        python=/usr/bin/python3
fi
[ -n "$python" ] || {
    echo 'expected Python 3.9 or later with numpy, setuptools and venv, and found none' >&2
    exit 1
}
