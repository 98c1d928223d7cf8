using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>Something that was paid.</summary>
/// <param name="Number">The number of the event.</param>
/// <param name="On">The day on which it was paid.</param>
/// <param name="Id">The name that identifies it in the case.</param>
/// <param name="What">What was paid.</param>
/// <param name="To">Who got it.</param>
/// <param name="Amount">How much.</param>
/// <param name="By">By which purse.</param>
public sealed record Payment(long Number, DateOnly On, string Id, string What, string To, Money Amount, Purse By);

/// <summary>A receipt that is kept.</summary>
/// <param name="Number">The number of the event.</param>
/// <param name="Care">The day of the care.</param>
/// <param name="Id">The name that identifies it in the case.</param>
/// <param name="Name">The name of its file.</param>
/// <param name="Hash">The SHA-256 of the file, in lower-case hexadecimal.</param>
/// <param name="Amount">What it is for.</param>
/// <param name="Payment">The payment that it proves; null where none is told.</param>
public sealed record Receipt(
    long Number,
    DateOnly Care,
    string Id,
    string Name,
    string Hash,
    Money Amount,
    string? Payment
);

/// <summary>A part of a receipt that was deducted on a tax return.</summary>
/// <param name="Number">The number of the event.</param>
/// <param name="On">The day of the return.</param>
/// <param name="Receipt">The receipt.</param>
/// <param name="Amount">How much.</param>
public sealed record Deduction(long Number, DateOnly On, string Receipt, Money Amount);

/// <summary>A claim for a receipt, and how far it is.</summary>
/// <param name="Number">The number of the event that sent it.</param>
/// <param name="SentOn">The day on which it was sent.</param>
/// <param name="Id">The name that identifies it in the case.</param>
/// <param name="To">To which kind of payer.</param>
/// <param name="Payer">Which insurer or administrator; empty where it is not told.</param>
/// <param name="Receipt">The receipt.</param>
/// <param name="Amount">How much is asked for.</param>
/// <param name="Answer">The answer; null where there is none yet.</param>
/// <param name="Arrivals">The money that came of it.</param>
public sealed record TrackedClaim(
    long Number,
    DateOnly SentOn,
    string Id,
    ClaimTo To,
    string Payer,
    string Receipt,
    Money Amount,
    ClaimAnswer? Answer,
    IReadOnlyList<Arrival> Arrivals
)
{
    /// <summary>How much has come.</summary>
    public Money Arrived => Money.Sum(Arrivals.Select(one => one.Amount));

    /// <summary>What is still to come of what the answer says.</summary>
    public Money ToCome => Answer is { } answer ? answer.Paid - Arrived : Money.Zero;

    /// <summary>What it takes of the receipt: what it pays, or while there is no answer, what it asks an account for.</summary>
    /// <remarks>An insurer pays less than it is asked for, so nothing is counted of its claim before it answers.</remarks>
    public Money Takes =>
        Answer is { } answer ? answer.Paid
        : To == ClaimTo.Insurance ? Money.Zero
        : Amount;

    /// <summary>Whether nothing is left to happen with it.</summary>
    public bool IsClosed => Answer is not null && ToCome == Money.Zero;
}

/// <summary>The answer to a claim.</summary>
/// <param name="Number">The number of the event.</param>
/// <param name="Noticed">The day of the notice.</param>
/// <param name="Allowed">What the plan counts; null where the notice does not say.</param>
/// <param name="Paid">What it pays.</param>
/// <param name="Deductible">What it applied to the deductible.</param>
/// <param name="Coinsurance">What it left as coinsurance or copay.</param>
/// <param name="Denied">The reason of a no; empty where it is no no.</param>
public sealed record ClaimAnswer(
    long Number,
    DateOnly Noticed,
    Money? Allowed,
    Money Paid,
    Money Deductible,
    Money Coinsurance,
    string Denied
);
