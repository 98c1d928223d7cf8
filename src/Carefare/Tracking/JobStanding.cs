using Carefare.Knowledge;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>The jobs of a receipt.</summary>
public enum Job
{
    /// <summary>A claim to a health plan.</summary>
    InsuranceClaim,

    /// <summary>It counts toward a health plan's deductible.</summary>
    DeductibleCounter,

    /// <summary>A claim to a health savings account.</summary>
    HsaClaim,

    /// <summary>A claim to a health flexible spending account.</summary>
    FsaClaim,

    /// <summary>The medical deduction on a tax return.</summary>
    MedicalDeduction,
}

/// <summary>How a receipt stands to one of its jobs.</summary>
public enum JobState
{
    /// <summary>It can still be done.</summary>
    Possible,

    /// <summary>It was sent, and others have to answer.</summary>
    Waiting,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It cannot be done (any more).</summary>
    Excluded,

    /// <summary>Whether it can be done is not known.</summary>
    Unknown,
}

/// <summary>How a receipt stands to one of its jobs, and why.</summary>
/// <param name="Job">The job.</param>
/// <param name="State">How it stands.</param>
/// <param name="Amount">What can be used, is asked for, or was used; zero where none can.</param>
/// <param name="Says">Why, as a sentence.</param>
/// <param name="Rules">The rules that it rests on, with their sources.</param>
public sealed record JobStanding(Job Job, JobState State, Money Amount, string Says, IReadOnlyList<Fact> Rules);
