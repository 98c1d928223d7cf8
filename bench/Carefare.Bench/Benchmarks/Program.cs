using System.Globalization;
using BenchmarkDotNet.Running;
using Carefare.Bench;
using Carefare.Bench.PriceFiles;

internal sealed partial class Program
{
    private const int Gigabyte = 1000;

    static partial void RunBenchmarks(string[] args)
    {
        switch (args)
        {
            case ["--ledger"]:
                Ledger.Print();
                break;
            case ["--price-files"]:
                PriceFileTable.Print(Gigabyte);
                break;
            case ["--price-files", var megabytes]:
                PriceFileTable.Print(int.Parse(megabytes, CultureInfo.InvariantCulture));
                break;
            case ["--price-file", var way, var path]:
                PriceFileTable.Measure(way, path);
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                break;
        }
    }
}
