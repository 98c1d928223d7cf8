using System.Text;
using Carefare.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
var plain = Console.IsOutputRedirected || Set("NO_COLOR") || Environment.GetEnvironmentVariable("TERM") == "dumb";
var width = Console.IsOutputRedirected ? 80 : Math.Clamp(Console.WindowWidth, 40, 100);
return CommandLine.Run(args, new(Console.Out, Console.Error, Console.In, today, width, Colour: !plain));

static bool Set(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 };
