using BenchmarkDotNet.Running;

internal sealed partial class Program
{
    static partial void RunBenchmarks(string[] args) =>
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
