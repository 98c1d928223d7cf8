using BenchmarkDotNet.Running;
using Carefare.Bench;

internal sealed partial class Program
{
    static partial void RunBenchmarks(string[] args)
    {
        if (args is ["--ledger"])
        {
            Ledger.Print();
        }
        else
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        }
    }
}
