using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Why a proposal does not work.</summary>
/// <param name="Day">The first day on which it fails.</param>
/// <param name="Missing">By how much; more than zero.</param>
/// <param name="Needed">What the rule that fails asks for on that day.</param>
/// <param name="There">What there is for it.</param>
/// <param name="Rule">Which rule fails.</param>
internal sealed record Shortfall(DateOnly Day, Money Missing, Money Needed, Money There, FailedRule Rule);

/// <summary>A rule that a proposal can break.</summary>
internal enum FailedRule
{
    /// <summary>Cash is never below what is kept back.</summary>
    Cash,

    /// <summary>An account never pays more than there is in it, or more care than there was.</summary>
    PreTax,

    /// <summary>No more is owed than the lender lends.</summary>
    Limit,

    /// <summary>A purchase is not smaller than its offer takes.</summary>
    LeastPurchase,

    /// <summary>Scheduled payments of new debt stay within the guard.</summary>
    DebtGuard,

    /// <summary>A debt is paid off in the end.</summary>
    NeverPaidOff,
}

/// <summary>What became of a proposal: a plan, or why it does not work.</summary>
internal sealed record Evaluated(Plan? Plan, Shortfall? Shortfall);
