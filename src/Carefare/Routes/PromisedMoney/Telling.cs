using Carefare.Cases;
using Carefare.Rules;

namespace Carefare.Routes.PromisedMoney;

/// <summary>Tells people what one giver's money is.</summary>
/// <param name="now">The situation.</param>
/// <param name="money">The money.</param>
internal sealed class Telling(Situation now, Commitment money)
{
    private bool IsPaidToMe => money.PaidTo is { IsKnown: true, Value: PaidTo.Me };

    /// <summary>Who gives it.</summary>
    public string Who => money.From.Or(money.Id);

    /// <summary>The money: "the $500.00 of Hope Fund".</summary>
    public string What => money.Amount.IsKnown ? $"the {money.Amount.Value} of {Who}" : $"the money of {Who}";

    /// <summary>The clinic that gets it.</summary>
    public string Clinic =>
        money.Clinic.IsKnown
            ? now
                .Case.Quotes.Where(quote => quote.Clinic == money.Clinic.Value)
                .Select(quote => quote.Name.Or(quote.Clinic))
                .FirstOrDefault(money.Clinic.Value)
            : "the clinic";

    /// <summary>That it comes.</summary>
    public string Sure() =>
        money.Status == CommitmentStatus.Received && !IsPaidToMe
            ? $"Sure: {Clinic} has {What} already{Window}."
            : $"Sure: {Gets} {What}{Arrival}{Window}.";

    /// <summary>That it may come.</summary>
    public string Unsure() =>
        $"Not sure: {What}, which is to be decided by {money.DecidedBy.Value:MMM d, yyyy}, with a chance of "
        + $"{money.Chance.Value * 100:0.##} % as you see it; on a yes, {Gets} it{Arrival}{Window}. A plan has to do without it on "
        + "a no.";

    private string Gets => IsPaidToMe ? "you get" : $"{Clinic} gets";

    private string Arrival => IsPaidToMe ? $" on {money.PaidOn.Value:MMM d, yyyy}" : "";

    private string Window =>
        money.ValidUntil.IsKnown ? $", for what falls due until {money.ValidUntil.Value:MMM d, yyyy}" : "";
}
