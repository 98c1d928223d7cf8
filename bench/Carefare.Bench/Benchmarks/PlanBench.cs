using BenchmarkDotNet.Attributes;
using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Solver;

namespace Carefare.Bench;

/// <summary>A plan end to end: the case's text in, the whole report out, for each invented person.</summary>
[MemoryDiagnoser]
public class PlanBench
{
    private static readonly Desk Desk = new(KnowledgeBase.Embedded, new Highs());
    private string _text = "";

    [ParamsSource(nameof(People))]
    public string Person { get; set; } = "";

    public static IEnumerable<string> People =>
        Directory.EnumerateFiles(Examples, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    private static string Examples { get; } = Find(AppContext.BaseDirectory);

    [GlobalSetup]
    public void ReadText() => _text = File.ReadAllText(Path.Combine(Examples, Person + ".yaml"));

    [Benchmark]
    public PlanReport Report() => Desk.Plan(Case(), new(2026, 11, 23));

    [Benchmark]
    public int Routes() => Desk.Routes(Case(), new(2026, 11, 23)).Count;

    [Benchmark]
    public Case Case() => CaseReader.Read(Person, _text).Case!;

    private static string Find(string from) =>
        File.Exists(Path.Combine(from, "Carefare.slnx"))
            ? Path.Combine(from, "examples")
            : Find(Path.GetDirectoryName(from)!);
}
