# SPDX-License-Identifier: GPL-3.0-or-later
"""Gangway against its peers, in one run on one machine: every figure is a ratio of medians.

Each side of a measurement runs at least three times, the two sides in turn, each from the same state, into a fresh
target, after a warm-up of both that puts the input into the page cache.
"""
import argparse
import base64
import json
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

MB = 1_000_000


def say(text):
    print(text, file=sys.stderr, flush=True)


class Bench:
    def __init__(self, options):
        self.options = options
        self.root = tempfile.mkdtemp(prefix="gangway-bench-", dir=options.tmp)
        options.bin, options.data = os.path.abspath(options.bin), os.path.abspath(options.data)
        self.cli = os.path.join(options.bin, "gangway-cli")
        self.rows = []
        self.count = 0
        home = os.path.join(self.root, "home")
        os.makedirs(home)
        self.environment = {**os.environ, "HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home,
                            "XDG_CACHE_HOME": home, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen",
                            "no_proxy": "127.0.0.1", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}

    def path(self, *parts):
        return os.path.join(self.root, *parts)

    def fresh(self, name):
        """An empty place of that name. What a measurement left there is put aside and removed once all have been taken:
        a file system goes on with a removal (discards, inodes it must not use again yet) while the next side runs."""
        place = self.path(name)
        if os.path.lexists(place):
            os.makedirs(self.path("aside"), exist_ok=True)
            self.count += 1
            os.rename(place, self.path("aside", str(self.count)))
        return place

    def call(self, command, codes=(0,), **more):
        done = subprocess.run(command, env={**self.environment, **more.pop("env", {})}, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, **more)
        if done.returncode not in codes:
            raise RuntimeError(f"{command}: exit {done.returncode}\n{done.stdout[-2000:].decode()}\n{done.stderr[-2000:].decode()}")
        return done.stdout

    def in_turn(self, **sides):
        """Median seconds of each side; each is a function that prepares and returns the function to be timed."""
        times = {name: [] for name in sides}
        for turn in range(self.options.runs + 1):
            for name, prepare in sides.items():
                work = prepare()
                os.sync()  # what the side before left to be written is not this one's cost
                begin = time.perf_counter()
                work()
                if turn > 0:  # the first is the warm-up
                    times[name].append(time.perf_counter() - begin)
        shutil.rmtree(self.path("aside"), ignore_errors=True)
        return {name: statistics.median(values) for name, values in times.items()}

    def add(self, name, ratio, goal, better="higher", note=""):
        met = ratio >= goal if better == "higher" else ratio <= goal
        self.rows.append({"name": name, "ratio": round(ratio, 3), "goal": goal, "better": better, "met": met, "note": note})
        say(f"  {name}: {ratio:.2f} (goal {'≥' if better == 'higher' else '≤'} {goal}) {note}")

    def run_plan(self, source, target, plan, codes=(0,)):
        self.call([self.cli, "--quiet", "plan", "--from", source, "--to", target, "--out", plan], codes=codes)

    def close(self):
        shutil.rmtree(self.root, ignore_errors=True)


def words(rng, count):
    vocabulary = ["data", "model", "loss", "epoch", "return", "import", "self", "train", "batch", "tensor", "0.125", "label"]
    return " ".join(rng.choice(vocabulary) + str(rng.randrange(50)) for _ in range(count))


def make_project(folder, data, small):
    """A data scientist's tree: the real notebooks several times over, with code, tables and images that are compressed."""
    rng = random.Random(7)
    archive = os.path.join(data, "notebooks", "handson-ml3-subset.tar.zst")
    copies = 2 if small else 6
    for copy in range(copies):
        place = os.path.join(folder, f"project-{copy}")
        os.makedirs(place)
        if os.path.exists(archive):
            subprocess.run(["tar", "--zstd", "-xf", archive, "-C", place], check=True)
        for index in range(150):
            with open(os.path.join(place, f"module_{index}.py"), "w") as file:
                file.write("\n".join(words(rng, 12) for _ in range(rng.randrange(20, 300))))
        with open(os.path.join(place, "table.csv"), "w") as file:
            for row in range(20_000 if small else 120_000):
                file.write(f"{row},{rng.random():.6f},{rng.randrange(1000)},{rng.choice('abcdef')}\n")
        with open(os.path.join(place, "images.npz"), "wb") as file:
            file.write(rng.randbytes(8 * MB))


def make_small_files(folder, count, bytes_each, per_folder=200):
    rng = random.Random(11)
    block = rng.randbytes(bytes_each + count)
    for index in range(count):
        place = os.path.join(folder, f"d{index // per_folder:04d}")
        if index % per_folder == 0:
            os.makedirs(place)
        with open(os.path.join(place, f"file_{index:06d}.dat"), "wb") as file:
            file.write(block[index % count:index % count + bytes_each])


def zip_export(bench):
    tree = bench.path("zip-tree")
    make_project(tree, bench.options.data, bench.options.small)
    sizes = {}

    def side(name, command, extra=()):
        def prepare():
            out = bench.fresh(f"{name}.zip")
            for other in extra:
                bench.fresh(other)
            return lambda: bench.call(command(out), cwd=tree)
        return prepare

    times = bench.in_turn(
        ours=side("ours", lambda out: [bench.cli, "--quiet", "export", "--from", "folder:" + tree, "--out", out], ["ours.zip.manifest.json"]),
        infozip=side("infozip", lambda out: ["zip", "-r", "-q", out, "."]),
        sevenzip=side("sevenzip", lambda out: ["7z", "a", "-tzip", "-mx5", "-bso0", "-bsp0", out, "."]))
    for name in times:
        sizes[name] = os.path.getsize(bench.path(f"{name}.zip"))
    bench.add("zip export: times as fast as Info-ZIP", times["infozip"] / times["ours"], 6, note=f"{times['ours']:.2f} s")
    bench.add("zip export: times as fast as 7-Zip -mx5", times["sevenzip"] / times["ours"], 2)
    bench.add("zip export: size against Info-ZIP", sizes["ours"] / sizes["infozip"], 1.01, "lower")

    def ours():
        target = bench.fresh("import-ours")
        plan = bench.fresh("import.gangway")

        def work():
            bench.run_plan("archive:" + bench.path("infozip.zip"), "folder:" + target, plan)
            bench.call([bench.cli, "--quiet", "run", plan])
        return work

    def unzip():
        target = bench.fresh("import-unzip")
        return lambda: bench.call(["unzip", "-q", bench.path("infozip.zip"), "-d", target])

    times = bench.in_turn(ours=ours, unzip=unzip)
    bench.add("zip import (plan, move, prove): times as fast as unzip -q", times["unzip"] / times["ours"], 1.5, note=f"{times['ours']:.2f} s")


def peak_bytes(bench, command, codes):
    """The largest resident size of the command, from the kernel's own account."""
    out = subprocess.run(["/usr/bin/python3", "-c",
                          "import resource,subprocess,sys;"
                          "r=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);"
                          "print(r.returncode,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)", *command],
                         env=bench.environment, stdout=subprocess.PIPE, check=True).stdout.split()
    if int(out[0]) not in codes:
        raise RuntimeError(f"{command}: exit {int(out[0])}")
    return int(out[1]) * 1024


def planning(bench):
    count = 20_000 if bench.options.small else 200_000
    left, right = bench.path("plan-left"), bench.path("plan-right")
    make_small_files(left, count, 16)
    subprocess.run(["cp", "-a", left, right], check=True)

    def ours():
        plan = bench.fresh("same.gangway")
        return lambda: bench.run_plan("folder:" + left, "folder:" + right, plan, codes=(6,))

    def rsync():
        return lambda: bench.call(["rsync", "-an", "--delete", left + "/", right + "/"])

    times = bench.in_turn(ours=ours, rsync=rsync)
    bench.add(f"planning {count} identical files: times as fast as rsync -an --delete", times["rsync"] / times["ours"], 1, note=f"{times['ours']:.2f} s")
    command = [bench.cli, "--quiet", "plan", "--from", "folder:" + left, "--to", "folder:" + right, "--out"]
    whole = peak_bytes(bench, command + [bench.fresh("same.gangway")], (6,))
    os.makedirs(bench.path("plan-one"))
    open(bench.path("plan-one", "one"), "w").close()
    one = bench.path("plan-one")
    base = peak_bytes(bench, [bench.cli, "--quiet", "plan", "--from", "folder:" + one, "--to", "folder:" + one + "-2", "--out", bench.fresh("one.gangway")], (0,))
    bench.add("planning: bytes of memory an item", (whole - base) / count, 300, "lower")
    shutil.rmtree(left)
    shutil.rmtree(right)


def copying(bench):
    count = 2_000 if bench.options.small else 20_000
    tree = bench.path("copy-tree")
    make_small_files(tree, count, 4096)

    def ours():
        target = bench.fresh("copy-ours")
        plan = bench.fresh("copy.gangway")

        def work():
            bench.run_plan("folder:" + tree, "folder:" + target, plan)
            bench.call([bench.cli, "--quiet", "run", plan])
        return work

    def rsync():
        target = bench.fresh("copy-rsync")
        return lambda: bench.call(["rsync", "-a", tree + "/", target + "/"])

    times = bench.in_turn(ours=ours, rsync=rsync)
    bench.add(f"copying {count} small files (plan, move, prove): times as fast as rsync -a", times["rsync"] / times["ours"], 1, note=f"{times['ours']:.2f} s")


class Jupyter:
    """A real Jupyter server on loopback, ended by its process id."""

    def __init__(self, bench):
        self.root = bench.fresh("jupyter-root")
        os.makedirs(self.root)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.token = "bench-" + base64.b16encode(os.urandom(8)).decode()
        config = bench.path("jupyter_config.py")
        with open(config, "w") as file:  # the token stays out of the process list
            file.write(f"c.ServerApp.token = '{self.token}'\nc.ServerApp.root_dir = '{self.root}'\n")
        self.process = subprocess.Popen(
            ["/usr/bin/python3", "-m", "jupyter_server", "--no-browser", "--allow-root", "--ip", "127.0.0.1", "--port", str(self.port),
             "--config", config], env=bench.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.url = f"http://127.0.0.1:{self.port}"
        self.wait()

    def wait(self):
        request = urllib.request.Request(self.url + "/api/status", headers={"Authorization": "token " + self.token})
        for _ in range(200):
            try:
                urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=2).read()
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the Jupyter server did not start")

    def empty(self):
        for name in os.listdir(self.root):
            place = os.path.join(self.root, name)
            shutil.rmtree(place) if os.path.isdir(place) else os.remove(place)

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)


CURL = r'''
set -e
put() { curl -sS -f -o /dev/null -H @"$HEADERS" -H 'Content-Type: application/json' -X PUT --data-binary @"$1" "$2"; }
if [ "$MODE" = large ]; then
  chunk=1
  while dd if="$FILE" bs=16M skip=$((chunk-1)) count=1 iflag=fullblock status=none > "$TMP/part" && [ -s "$TMP/part" ]; do
    number=$chunk; [ $((chunk * 16777216)) -ge "$SIZE" ] && number=-1
    { printf '{"type":"file","format":"base64","chunk":%d,"content":"' $number; base64 -w0 "$TMP/part"; printf '"}'; } > "$TMP/body"
    put "$TMP/body" "$URL/api/contents/large.bin"
    chunk=$((chunk+1))
  done
else
  cd "$TREE"
  find . -mindepth 1 -type d | sort | while read -r folder; do
    printf '{"type":"directory"}' > "$TMP/body"; put "$TMP/body" "$URL/api/contents/${folder#./}"
  done
  find . -type f | while read -r file; do
    { printf '{"type":"file","format":"base64","content":"'; base64 -w0 "$file"; printf '"}'; } > "$TMP/body"
    put "$TMP/body" "$URL/api/contents/${file#./}"
  done
fi
'''


def jupyter(bench):
    server = Jupyter(bench)
    try:
        headers = bench.path("headers")
        with open(headers, "w") as file:
            file.write("Authorization: token " + server.token + "\n")
        size = 100 * MB if bench.options.small else 1_000 * MB
        large = bench.path("jupyter-large")
        os.makedirs(large)
        block = random.Random(3).randbytes(16 * MB)
        with open(os.path.join(large, "large.bin"), "wb") as file:
            for offset in range(0, size, len(block)):
                file.write(block[:min(len(block), size - offset)])
        small = bench.path("jupyter-small")
        make_small_files(small, 300 if bench.options.small else 2_000, 4096)

        def ours(tree):
            def prepare():
                server.empty()
                plan = bench.fresh("jupyter.gangway")
                sign_in = {"GANGWAY_TARGET_TOKEN": server.token}

                def work():
                    bench.call([bench.cli, "--quiet", "plan", "--from", "folder:" + tree, "--to", "jupyter:" + server.url, "--out", plan, "--no-verify"], env=sign_in)
                    bench.call([bench.cli, "--quiet", "run", plan], env=sign_in, codes=(0, 3))
                return work
            return prepare

        def curl(mode, tree):
            def prepare():
                server.empty()
                return lambda: bench.call(["bash", "-c", CURL], env={
                    "HEADERS": headers, "MODE": mode, "TREE": tree, "TMP": bench.root, "URL": server.url,
                    "FILE": os.path.join(large, "large.bin"), "SIZE": str(size)})
            return prepare

        times = bench.in_turn(ours=ours(large), curl=curl("large", large))
        bench.add(f"Jupyter upload of {size // MB} MB: times as fast as a curl loop", times["curl"] / times["ours"], 0.9, note=f"{times['ours']:.2f} s, both without reading back")
        times = bench.in_turn(ours=ours(small), curl=curl("small", small))
        bench.add("Jupyter upload of small files: times as fast as a curl loop", times["curl"] / times["ours"], 3, note=f"{times['ours']:.2f} s")
    finally:
        server.close()


def program(name):
    """A C++ benchmark that prints JSON rows of its own."""
    def measure(bench):
        out = bench.call([os.path.join(bench.options.bin, name), "--runs", str(bench.options.runs)] + (["--small"] if bench.options.small else []), cwd=bench.root)
        for row in json.loads(out):
            bench.add(row["name"], row["ratio"], row["goal"], row["better"], row.get("note", ""))
    return measure


MEASURES = {"zip": zip_export, "planning": planning, "copying": copying, "jupyter": jupyter,
            "runfile": program("bench-runfile"), "start": program("bench-start")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--tmp", default=None)
    parser.add_argument("--json", default=None)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--small", action="store_true", help="a tenth of the work: for trying the script, not for figures")
    parser.add_argument("--only", action="append", choices=sorted(MEASURES))
    options = parser.parse_args()
    if options.runs < 3:
        parser.error("--runs is at least 3")
    bench = Bench(options)
    try:
        for name, measure in MEASURES.items():
            if options.only and name not in options.only:
                continue
            say(name)
            measure(bench)
    finally:
        bench.close()
    width = max(len(row["name"]) for row in bench.rows)
    for row in bench.rows:
        sign = "≥" if row["better"] == "higher" else "≤"
        print(f"{row['name']:<{width}}  {row['ratio']:>8.2f}  {sign} {row['goal']:<5}  {'met' if row['met'] else 'MISSED'}  {row['note']}")
    text = json.dumps({"runs": options.runs, "small": options.small, "rows": bench.rows}, indent=1)
    if options.json:
        with open(options.json, "w") as file:
            file.write(text + "\n")
    else:
        print(text)
    return 0 if all(row["met"] for row in bench.rows) else 3


sys.exit(main())
