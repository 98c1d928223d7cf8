using Carefare.Bench;

if (args is ["--people"])
{
    People.Print();
}
else if (args is ["--hardest"])
{
    Hardest.Print();
}
else if (args is ["--pages"])
{
    Pages.Print();
}
else if (args is ["--monolith"])
{
    MonolithTable.Print();
}
else
{
    RunBenchmarks(args);
}

internal sealed partial class Program
{
    /// <summary>The benchmarks that need a runtime which compiles; not there in a program that was compiled ahead of time.</summary>
    static partial void RunBenchmarks(string[] args);
}
