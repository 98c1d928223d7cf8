using Carefare.Planning;
using Carefare.Rules;
using Carefare.Solver;
using Carefare.Tests.Planning;

namespace Carefare.Bench;

/// <summary>What plans, fronts and what-ifs take over a great many invented people.</summary>
internal static class People
{
    /// <summary>People whose plans are made before, so that the runtime has compiled what is measured.</summary>
    private const int WarmUp = 200;

    public static void Print()
    {
        using var solver = new Highs();
        _ = Plans(solver, WarmUp, Somebody.Number).Concat(Plans(solver, WarmUp, Awaiting.Number)).Count();
        Console.WriteLine(Percentiles.Header);
        Line("best plan, nothing open", Plans(solver, 1000, Somebody.Number));
        Line("best plan, an insurer of four stories", Plans(solver, 1000, FourStories));
        Line("best plan, others still to decide", Plans(solver, 500, Awaiting.Number));
        Line("front of 25 points, nothing open", Fronts(solver, 200, Somebody.Number));
        Line("front of 25 points, others still to decide", Fronts(solver, 100, Awaiting.Number));
        Line("what-if, nothing open", Replans(solver, 100, Somebody.Number));
        Line("what-if, others still to decide", Replans(solver, 50, Awaiting.Number));
    }

    /// <summary>Somebody whose insurer says yes at once, on appeal, on external review or never.</summary>
    private static PlanProblem FourStories(int number)
    {
        var chance = new Random(9000 + number);
        var insurer = Awaiting.Insurer(chance);
        var appeal = insurer.Decisions[^1];
        var day = appeal.Day.AddDays(chance.Next(20, 60));
        var review = new Decision("review", "the external review", day, chance.Next(1, 10) / 10m);
        return Somebody.Number(number) with
        {
            Benefits = [insurer with { Decisions = [.. insurer.Decisions, review] }],
        };
    }

    private static void Line(string name, IEnumerable<Measured> all) =>
        Console.WriteLine(Percentiles.Line(name, [.. all]));

    private static IEnumerable<Measured> Plans(Highs solver, int count, Func<int, PlanProblem> number) =>
        Each(count, number)
            .Select(problem => Measured.Of(solver, counting => _ = new Planner(counting).Prepare(problem).Best()));

    private static IEnumerable<Measured> Fronts(Highs solver, int count, Func<int, PlanProblem> number) =>
        Each(count, number).Select(problem => Measured.Of(solver, counting => _ = Front.Points(problem, counting)));

    private static IEnumerable<Measured> Replans(Highs solver, int count, Func<int, PlanProblem> number) =>
        from problem in Each(count, number)
        let ready = new Models(problem, solver)
        let peak = new Planner(solver).Prepare(problem).Best()?.Peak ?? problem.Means.Monthly
        from changed in WhatIfs.Of(problem, peak)
        select Measured.Of(solver, counting => _ = Search.Best(changed.Problem, counting, changed.Most, ready));

    private static IEnumerable<PlanProblem> Each(int count, Func<int, PlanProblem> number) =>
        Enumerable.Range(0, count).Select(number);
}
