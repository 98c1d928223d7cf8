#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
#:property GenerateDocumentationFile=true
#:property NoWarn=$(NoWarn);CS1591;MA0047

// Every verb of development: dotnet run make.cs VERB
using System.Diagnostics;

const string Tests = "tests/Carefare.Tests";
const string SystemTests = "tests/Carefare.SystemTests";
const string Bench = "bench/Carefare.Bench";

var verbs = new (string Name, string Says, Func<string[], int> Do)[]
{
    ("check", "format check, build with every warning an error, and the tests", _ => Check()),
    (
        "test",
        "build and run every test; ends with a line \"N passed, N failed\". With words after it: only tests without a browser",
        Test
    ),
    ("walk", "build and run the tests of the pages in a real browser", Walk),
    (
        "format",
        "let CSharpier lay out every file",
        _ => Run("dotnet", "tool", "restore") + Run("dotnet", "csharpier", "format", ".")
    ),
    ("golden", "accept what the tests now produce as the approved files; read the diff afterwards", _ => Golden()),
    (
        "mutate",
        "mutation testing of one folder of the library by its own tests, Credit if none is named: slow",
        rest => Mutate(rest is [var folder, ..] ? folder : "Credit")
    ),
    (
        "bench",
        "measure plans end to end, the planner against the bare solver (--people, --hardest: over many people, at worst), the pages (--pages), the arithmetic",
        rest => Run("dotnet", ["run", "-c", "Release", "--project", Bench, "--", .. rest])
    ),
    ("ahead", "measure the planner compiled ahead of time, over many people or as bench does (--hardest)", Ahead),
};

var verb = verbs.FirstOrDefault(known => args.Length > 0 && known.Name == args[0]);
if (verb.Do is null)
{
    Console.Error.WriteLine("dotnet run make.cs VERB, where VERB is one of:");
    foreach (var (name, says, _) in verbs)
    {
        Console.Error.WriteLine($"  {name, -8} {says}");
    }

    return 2;
}

return verb.Do(args[1..]);

int Check() =>
    Run("dotnet", "tool", "restore") is not 0 ? 1
    : Run("dotnet", "csharpier", "check", ".") is not 0 ? 1
    : Test([]);

int Test(string[] rest) => rest is [] ? Tested([], Tests, SystemTests) : Tested(rest, Tests);

int Walk(string[] rest) => Tested(rest, SystemTests);

int Tested(string[] rest, params string[] projects)
{
    if (projects.Contains(SystemTests))
    {
        Browser();
    }

    if (Run("dotnet", "build", "--nologo", "-v", "quiet") is var broken and not 0)
    {
        return broken;
    }

    int passed = 0,
        failed = 0,
        skipped = 0;
    var code = 0;
    foreach (var project in projects)
    {
        var ended = Watch(
            ["test", "--project", project, "--no-build", .. rest],
            line =>
            {
                passed += Count(line, "succeeded:");
                failed += Count(line, "failed:");
                skipped += Count(line, "skipped:");
            }
        );
        code = code == 0 ? ended : code;
    }

    Console.WriteLine($"{passed} passed, {failed} failed" + (skipped > 0 ? $", {skipped} skipped" : ""));
    return code;
}

// The tests of the pages need a browser of the machine; where there is none it is installed, where that is allowed.
static void Browser()
{
    string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
    if (
        folders.Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))))
        || !File.Exists("/usr/bin/apt-get")
    )
    {
        return;
    }

    string[] install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"];
    string[] before = Environment.UserName == "root" ? [] : ["sudo", "-n"];
    string[] update = [.. before, "apt-get", "update"];
    string[] words = [.. before, .. install];
    if (Run(words[0], words[1..]) != 0 && Run(update[0], update[1..]) == 0)
    {
        Run(words[0], words[1..]);
    }
}

int Golden()
{
    Environment.SetEnvironmentVariable("CAREFARE_APPROVE", "1");
    return Test([]);
}

int Ahead(string[] rest)
{
    const string folder = "artifacts/ahead";
    string[] publish =
    [
        "publish",
        Bench,
        "--nologo",
        "-v",
        "quiet",
        "-c",
        "Release",
        "-p:PublishAot=true",
        "--ucr",
        "-o",
        folder,
    ];
    return Run("dotnet", publish) is var broken and not 0
        ? broken
        : Run($"{folder}/Carefare.Bench", rest is [] ? ["--people"] : rest);
}

// All tests together take longer than the tool waits for a run; those of the folder take seconds.
static int Mutate(string folder) =>
    Run("dotnet", "tool", "restore") is not 0
        ? 1
        : Run(
            "dotnet",
            "stryker",
            "--mutate",
            $"**/{folder}/**/*.cs",
            "--test-case-filter",
            $"FullyQualifiedName~Carefare.Tests.{folder}"
        );

static int Count(string line, string word) =>
    line.Trim() is var text
    && text.StartsWith(word, StringComparison.Ordinal)
    && int.TryParse(text[word.Length..], out var count)
        ? count
        : 0;

static int Run(string program, params string[] words)
{
    using var process = Process.Start(new ProcessStartInfo(program, words))!;
    process.WaitForExit();
    return process.ExitCode;
}

static int Watch(string[] words, Action<string> read)
{
    using var process = Process.Start(
        new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, UseShellExecute = false }
    )!;
    while (process.StandardOutput.ReadLine() is { } line)
    {
        Console.WriteLine(line);
        read(line);
    }

    process.WaitForExit();
    return process.ExitCode;
}
