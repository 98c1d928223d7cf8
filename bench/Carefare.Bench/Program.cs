using BenchmarkDotNet.Running;
using Carefare.Bench;

if (args is ["--people"])
{
    People.Print();
}
else if (args is ["--hardest"])
{
    Hardest.Print();
}
else if (args is ["--monolith"])
{
    MonolithTable.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
