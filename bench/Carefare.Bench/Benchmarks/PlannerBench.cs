using BenchmarkDotNet.Attributes;
using Carefare.Planning;
using Carefare.Planning.Linear;
using Carefare.Quantities;
using Carefare.Solver;

namespace Carefare.Bench;

/// <summary>
/// The planner against the bare solver. The baseline solves one linear programme from nothing: that of the best plan's policy,
/// which the planner first has to find among all policies and sets of credit, and then to round, check and prove.
/// </summary>
[MemoryDiagnoser]
public class PlannerBench
{
    private static readonly Highs Solver = new();
    private PlanProblem _problem = null!;
    private Models _ready = null!;
    private LinearProgram _winning = null!;
    private IReadOnlyList<(PlanProblem Problem, Money? Most)> _whatIfs = [];

    [Params(Problems.Certain, Problems.FourStories)]
    public string Problem { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _problem = Problems.Of(Problem);
        _ready = new(_problem, Solver);
        _winning = Search.WinningProgramme(_problem, Solver);
        _whatIfs = WhatIfs.Of(_problem, Plan()!.Peak);
    }

    [Benchmark(Baseline = true)]
    public bool Solver_alone_on_the_winning_programme() => Solver.Open(_winning).Solve().Found;

    [Benchmark]
    public Plan? Plan() => new Planner(Solver).Prepare(_problem).Best();

    [Benchmark]
    public int Front_of_25_points() => Front.Points(_problem, Solver);

    [Benchmark]
    public int Frontier() => new Planner(Solver).Prepare(_problem).Frontier().Count;

    [Benchmark(OperationsPerInvoke = WhatIfs.Count)]
    public int What_if() => _whatIfs.Count(one => Search.Best(one.Problem, Solver, one.Most, _ready).Best is not null);
}
