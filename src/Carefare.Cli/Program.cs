using Carefare.Cli;

var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
var colour = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
var width = Console.IsOutputRedirected ? 80 : Math.Clamp(Console.WindowWidth, 40, 100);
return CommandLine.Run(args, new(Console.Out, Console.Error, Console.In, today, width, colour));
