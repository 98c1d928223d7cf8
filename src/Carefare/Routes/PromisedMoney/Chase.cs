using Carefare.Cases;
using Carefare.Rules;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.PromisedMoney;

/// <summary>When to ask after money that is counted.</summary>
/// <param name="now">The situation.</param>
/// <param name="words">The route's words.</param>
internal sealed class Chase(Situation now, IReadOnlyDictionary<string, string> words)
{
    /// <summary>The steps, in the order of their days. What follows a yes is told when the case says that there is one.</summary>
    /// <param name="money">The money.</param>
    /// <param name="who">Who gives it.</param>
    /// <param name="receiver">Who gets it: the clinic's name; empty where it is the person.</param>
    public IReadOnlyList<RouteStep> Steps(Commitment money, string who, string receiver) =>
        money.Status switch
        {
            CommitmentStatus.Asked =>
            [
                new(
                    money.DecidedBy.Value,
                    $"Ask {who} what was decided, and get a yes in writing: {Writing(money)}",
                    []
                ),
            ],
            CommitmentStatus.Promised =>
            [
                new(now.Today, $"Get the promise of {who} in writing: {Writing(money)}", []),
                new(Arrives(money), Look(who, receiver), []),
            ],
            CommitmentStatus.Sent => [new(Arrives(money), Look(who, receiver), [])],
            CommitmentStatus.Received or CommitmentStatus.Unused => [],
        };

    /// <summary>A gift needs no more in writing than its amount and its day.</summary>
    private string Writing(Commitment money) =>
        words[money.Kind is { IsKnown: true, Value: CommitmentKind.Gift } ? "gift-in-writing" : "in-writing"];

    private string Look(string who, string receiver) =>
        receiver.Length == 0
            ? $"See whether the money of {who} has come; {words["late"]}"
            : $"Ask {receiver} whether the money of {who} has come; {words["late"]}";

    /// <summary>What a clinic gets has to be there for the first treatment.</summary>
    private DateOnly Arrives(Commitment money) =>
        money.PaidTo.Value == PaidTo.Me ? money.PaidOn.Value : Horizon.FirstTreatment(now);
}
