using Carefare.Cli;

namespace Carefare.Tests.Cli;

/// <summary>Runs a command as a person would, in a folder of its own.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _err = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("carefare").FullName;

    public string Out => _out.ToString();

    public string Err => _err.ToString();

    public string File(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>Runs a command; <paramref name="typed"/> is what the person types.</summary>
    public int Run(string typed, params IReadOnlyList<string> args)
    {
        using var reader = new StringReader(typed);
        return CommandLine.Run(args, new(_out, _err, reader, new(2026, 11, 23), 80, Colour: false));
    }

    public void Dispose()
    {
        _out.Dispose();
        _err.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
