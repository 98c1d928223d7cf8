using System.Text;
using Carefare.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
var plain = Console.IsOutputRedirected || Set("NO_COLOR") || Environment.GetEnvironmentVariable("TERM") == "dumb";
var width = Console.IsOutputRedirected ? 80 : Math.Clamp(Console.WindowWidth, 40, 100);
return CommandLine.Run(
    args,
    new(Console.Out, Console.Error, Console.In, today, width, Colour: !plain)
    {
        AskSecretly = Console.IsInputRedirected ? null : AskSecretly,
        Variable = Environment.GetEnvironmentVariable,
        ShowsProgress = !Console.IsErrorRedirected,
    }
);

static bool Set(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 };

// What is typed is not shown, not even how long it is.
static string AskSecretly(string ask)
{
    Console.Error.Write(ask);
    var typed = new StringBuilder();
    for (
        var key = Console.ReadKey(intercept: true);
        key.Key != ConsoleKey.Enter;
        key = Console.ReadKey(intercept: true)
    )
    {
        if (key.Key == ConsoleKey.Backspace)
        {
            typed.Length = int.Max(0, typed.Length - 1);
        }
        else if (!char.IsControl(key.KeyChar))
        {
            typed.Append(key.KeyChar);
        }
    }

    Console.Error.WriteLine();
    return typed.ToString();
}
