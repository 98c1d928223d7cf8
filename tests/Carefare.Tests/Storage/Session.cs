using Carefare.Cli;
using Carefare.Tests.Cli;

namespace Carefare.Tests.Storage;

/// <summary>Somebody at a terminal with a store of their own: commands one after another.</summary>
/// <param name="root">The folder of the session.</param>
internal sealed class Session(string root)
{
    /// <summary>What is typed where a passphrase is asked for, in order; the last again and again.</summary>
    public Queue<string> Typed { get; } = new(["four words of no meaning"]);

    public string Path(string name) => System.IO.Path.Combine(root, name);

    public string Give(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public Talk.Said Run(params string[] words) => Say("", words);

    public Talk.Said Say(string typed, params string[] words)
    {
        var (@out, err) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var around = new Surroundings(@out, err, new StringReader(typed), Talk.Today, Width: 80, Colour: false)
        {
            AskSecretly = _ => Typed.Count > 1 ? Typed.Dequeue() : Typed.Peek(),
            Variable = name => name == "CAREFARE_STORE" ? Path("store") : null,
        };
        return new(CommandLine.Run(words, around), @out.ToString(), err.ToString());
    }

    /// <summary>Runs a command that has to be answered.</summary>
    public string Must(params string[] words)
    {
        var said = Run(words);
        Assert.True(said.Code == Exit.Answered, $"{string.Join(' ', words)}: {said.Err}");
        return said.Out;
    }
}
