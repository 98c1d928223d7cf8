using Carefare.Cli;
using Carefare.Tests.Storage;
using Carefare.Tracking;

namespace Carefare.Tests.Cli.Verbs.Tracking;

/// <summary>Somebody's computer with a store of its own: commands one after another, in a folder that is thrown away.</summary>
internal sealed class Desktop : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("carefare-track").FullName;

    private readonly Shop _shop = new();

    public ICaseLedger Store => _shop.Store;

    public OpenDoor Door => field ??= new(Store);

    public string File(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>A copy of the case of an invented person.</summary>
    public string Example(string name) => Write(name, System.IO.File.ReadAllText(Tree.Path("examples", name)));

    public Talk.Said Run(params string[] args)
    {
        var (@out, err) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = CommandLine.Run(
            args,
            new Surroundings(@out, err, new StringReader(""), Talk.Today, Width: 80, Colour: false) { Door = Door }
        );
        return new(code, @out.ToString(), err.ToString());
    }

    /// <summary>Runs <c>track</c> with words that are parted by spaces, and expects it to be answered.</summary>
    public string Track(string words)
    {
        var said = Run(["track", .. words.Split(' ')]);
        Assert.True(said.Code == Exit.Answered, $"{words}: {said.Err}");
        return said.Out;
    }

    public void Dispose()
    {
        _shop.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
