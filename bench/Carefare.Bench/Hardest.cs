using Carefare.Planning;
using Carefare.Solver;
using Carefare.Tests.Planning;

namespace Carefare.Bench;

/// <summary>What the hardest invented problem takes, and how near to the best its plan is proved to be.</summary>
internal static class Hardest
{
    public static void Print()
    {
        using var solver = new Highs();
        _ = Search.Best(Large.Reference, solver);
        Console.WriteLine(
            "| | processor, s | in the solver, s | programmes | plan | bound | gap |\n|---|---:|---:|---:|---:|---:|---:|"
        );
        Line("reference, best plan", solver, Large.Reference, false);
        Line("reference, whole answer", solver, Large.Reference, true);
        Line("hardest, best plan", solver, Large.Hardest, false);
        Line("hardest, whole answer", solver, Large.Hardest, true);
    }

    private static void Line(string name, Highs solver, PlanProblem problem, bool isWhole)
    {
        Certificate? certificate = null;
        var measured = Measured.Of(
            solver,
            counting =>
                certificate = isWhole
                    ? new Planner(counting).Prepare(problem).Plan().Certificate
                    : Search.Best(problem, counting).Certificate
        );
        var (bound, gap) = (certificate!.Bound, certificate.Gap);
        Console.WriteLine(
            $"| {name} | {measured.Cpu.TotalSeconds:0.00} | {measured.Solving.TotalSeconds:0.00} | {measured.Solved:N0} | {bound + gap} | {bound} | {gap} |"
        );
    }
}
