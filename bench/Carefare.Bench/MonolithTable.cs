using Carefare.Planning;
using Carefare.Solver;

namespace Carefare.Bench;

/// <summary>The planner against one mixed-integer programme of the whole problem.</summary>
internal static class MonolithTable
{
    private const double MostSeconds = 300;

    public static void Print()
    {
        using var solver = new Highs();
        _ = new Planner(solver).Prepare(Problems.Of(Problems.FourStories)).Best();
        Console.WriteLine(
            "| | policies | columns | rows | to build, s | to solve, s | found | bound | the planner, s | plan | times |"
        );
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        Line(Problems.Certain, solver);
        Line(Problems.FourStories, solver);
    }

    private static void Line(string name, Highs solver)
    {
        var problem = Problems.Of(name);
        Plan? plan = null;
        var planning = Measured.Of(solver, counting => plan = new Planner(counting).Prepare(problem).Best());
        Monolith whole = null!;
        var building = Measured.Of(solver, counting => whole = new(problem, counting));
        var (cost, bound) = (0d, 0d);
        var solving = Measured.Of(solver, _ => (cost, bound) = MixedSolver.Solve(whole.Programme, MostSeconds));
        var times = (building.Cpu + solving.Cpu) / planning.Cpu;
        Console.WriteLine(
            $"| {name} | {whole.Policies} | {whole.Programme.Cost.Count:N0} | {whole.Programme.Start.Count:N0} "
                + $"| {building.Cpu.TotalSeconds:0.0} | {solving.Cpu.TotalSeconds:0.0} | {Dollars(cost)} | {Dollars(bound)} "
                + $"| {planning.Cpu.TotalSeconds:0.000} | {plan!.Counted} | {times:0} |"
        );
    }

    /// <summary>What the solver found, or that it found nothing of use.</summary>
    private static string Dollars(double value) => Math.Abs(value) < 1_000_000 ? $"{value:0.00}" : "none";
}
