using Carefare.Cli;

namespace Carefare.Tests.Cli;

/// <summary>Runs a command with everything around it in memory.</summary>
internal static class Talk
{
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public static Said Run(params string[] args)
    {
        var (@out, err) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = CommandLine.Run(
            args,
            new Surroundings(@out, err, new StringReader(""), Today, Width: 80, Colour: false)
        );
        return new(code, @out.ToString(), err.ToString());
    }

    internal sealed record Said(int Code, string Out, string Err);
}
