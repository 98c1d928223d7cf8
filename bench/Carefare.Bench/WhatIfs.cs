using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Bench;

/// <summary>Thirteen kinds of changes that a person asks about; each makes a problem of its own, which is planned anew.</summary>
internal static class WhatIfs
{
    /// <summary>The changes, one operation of a benchmark together.</summary>
    public const int Count = 13;

    /// <summary>Each changed problem, with the most that may leave in a month where that is the change.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="peak">The highest month of its best plan.</param>
    public static IReadOnlyList<(PlanProblem Problem, Money? Most)> Of(PlanProblem problem, Money peak)
    {
        var means = problem.Means;
        PlanProblem[] changed =
        [
            problem with
            {
                Means = means with { Monthly = means.Monthly + Money.Of(50) },
            },
            problem with
            {
                Means = means with { CashNow = means.CashNow + Money.Of(200) },
            },
            problem with
            {
                Means = means with { KeepBack = means.KeepBack + Money.Of(100) },
            },
            problem.Credits.Aggregate(problem, WithLowerRate),
            problem with
            {
                Credits = [.. problem.Credits.Select(credit => credit with { Limit = Money.Of(1500) })],
            },
            problem with
            {
                Credits = [.. problem.Credits.Skip(1)],
            },
            problem with
            {
                Treatments = [.. problem.Treatments.Select(one => PriceCut.Of(one, Money.Of(30)))],
            },
            problem with
            {
                Treatments = [.. problem.Treatments.Skip(1).DefaultIfEmpty(problem.Treatments[0])],
            },
            problem with
            {
                Starts = [.. problem.Starts.Select(day => day.AddMonths(1))],
            },
            problem with
            {
                Hsa = null,
                Fsa = null,
            },
            problem with
            {
                Benefits = [.. problem.Benefits.Select(benefit => benefit with { Decisions = [] })],
            },
            problem with
            {
                Benefits = [],
            },
        ];
        return [.. changed.Select(one => (one, (Money?)null)), (problem, Money.Nearest(peak.Dollars * 0.7m))];
    }

    private static PlanProblem WithLowerRate(PlanProblem problem, Rules.Offer.Credit credit) =>
        CreditRate.Of(credit.Terms) is { PerYear: > 0.02m } rate
            ? CreditRate.At(problem, credit, new(rate.PerYear - 0.02m))
            : problem;
}
