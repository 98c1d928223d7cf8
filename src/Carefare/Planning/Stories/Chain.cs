using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// Decisions of which each is made only where those before it said no. It comes out in one of as many ways as it has decisions
/// and one more: by its place the decision that says yes, or their number where none does.
/// </summary>
/// <param name="Decisions">The decisions in their order.</param>
internal sealed record Chain(IReadOnlyList<Decision> Decisions)
{
    /// <summary>What tells it from other chains.</summary>
    public string Id { get; } = IdOf(Decisions);

    /// <summary>Every way in which it can come out that has a chance, with that chance.</summary>
    public IEnumerable<(int Outcome, decimal Chance)> Outcomes
    {
        get
        {
            var left = 1m;
            for (var place = 0; place < Decisions.Count; place++)
            {
                yield return (place, left * Decisions[place].Chance);
                left *= 1 - Decisions[place].Chance;
            }

            yield return (Decisions.Count, left);
        }
    }

    /// <summary>What tells the chain of a benefit from others.</summary>
    public static string IdOf(IEnumerable<Decision> decisions) => string.Join('\n', decisions.Select(one => one.Id));

    /// <summary>The day on which one outcome can first be told from another.</summary>
    public DateOnly ToldApart(int one, int other) => Decisions[int.Min(one, other)].Day;

    /// <summary>What is known of an outcome on a day: itself, or how many decisions have said no so far, below zero.</summary>
    public int Known(int outcome, DateOnly day)
    {
        var said = Decisions.TakeWhile(decision => decision.Day <= day).Count();
        return outcome < said ? outcome
            : said == Decisions.Count ? outcome
            : -1 - said;
    }
}
