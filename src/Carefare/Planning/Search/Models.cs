using Carefare.Planning.Linear;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>The prepared programmes of a problem: one for each treatment and first day, made once and solved many times.</summary>
internal sealed class Models(PlanProblem problem, ILinearSolver solver)
{
    private readonly Dictionary<(Offer.Treatment Treatment, DateOnly Start), Prepared> _prepared = [];

    /// <summary>The treatment from a first day, ready to be funded.</summary>
    public Prepared Of(Offer.Treatment treatment, DateOnly start)
    {
        if (!_prepared.TryGetValue((treatment, start), out var prepared))
        {
            _prepared[(treatment, start)] = prepared = new(problem, Option.Of(problem, treatment, start), solver);
        }

        return prepared;
    }
}

/// <summary>A treatment from one first day, whose programme is ready to be solved for one choice after another.</summary>
internal sealed class Prepared(PlanProblem problem, Option option, ILinearSolver solver)
{
    private readonly Lazy<(FundingModel Model, ILinearSession Session)> _model = new(() =>
    {
        var model = new FundingModel(problem, option);
        return (model, solver.Open(model.Program));
    });

    public Option Option => option;

    /// <summary>What it costs at least, in dollars, however it is paid for.</summary>
    public decimal Closed { get; } = ClosedForm.Of(problem, option);

    /// <summary>The credit that can pay for it.</summary>
    public IReadOnlyList<Offer.Credit> Credits => _model.Value.Model.Credits;

    /// <summary>The best that a choice can come to; null where it is proved that nothing can.</summary>
    public Relaxed? Relax(FundingChoice choice)
    {
        var (model, session) = _model.Value;
        model.Choose(choice);
        var answer = session.Solve();
        return answer.Found
                ? new(
                    model,
                    choice,
                    answer.Values,
                    option.Course.Price.Dollars + DualBound.Of(model.Program, answer.Prices)
                )
            : DualBound.ProvesNone(model.Program, answer.Prices) ? null
            : new(model, choice, [], Closed);
    }

    /// <summary>
    /// Looks among the answers of a choice that cost no more than one of them for the least of other columns.
    /// </summary>
    /// <returns>The values; null where the solver finds none.</returns>
    public IReadOnlyList<decimal>? Among(Relaxed cheapest, IEnumerable<(int Column, int Cost)> columns)
    {
        var (model, session) = _model.Value;
        model.Objective.Other(cheapest.Values, columns);
        return session.Solve() is { Found: true } answer ? answer.Values : null;
    }
}

/// <summary>A choice with what the linear programme makes of it.</summary>
/// <param name="Values">The values of its columns; empty where the solver finds none and cannot prove that there are none.</param>
/// <param name="Bound">No plan of the choice costs less, in dollars.</param>
internal sealed record Relaxed(FundingModel Model, FundingChoice Choice, IReadOnlyList<decimal> Values, decimal Bound);
