namespace Carefare.Cases;

/// <summary>What else could open help: work, a crime, a disability, an employer's benefits. Keys under <c>circumstances</c>.</summary>
/// <param name="HurtAtWork">Whether the condition comes from work, as an injury or an illness.</param>
/// <param name="HurtByCrime">Whether the patient was hurt by a violent crime.</param>
/// <param name="CrimeOn">The day of the crime.</param>
/// <param name="CrimeReported">Whether the crime was reported to the police.</param>
/// <param name="Disability">Whether a physical or mental condition makes it hard to work.</param>
/// <param name="WorkGoal">Whether the patient wants to get, keep or go back to a job.</param>
/// <param name="KetamineBenefit">Whether the employer pays for a benefit for ketamine-assisted therapy.</param>
/// <param name="Hra">Whether the employer has a health reimbursement arrangement (HRA) for the patient.</param>
public sealed record Circumstances(
    Answer<bool> HurtAtWork,
    Answer<bool> HurtByCrime,
    Answer<DateOnly> CrimeOn,
    Answer<bool> CrimeReported,
    Answer<bool> Disability,
    Answer<bool> WorkGoal,
    Answer<bool> KetamineBenefit,
    Answer<bool> Hra
)
{
    /// <summary>The circumstances of somebody who has said nothing of them.</summary>
    internal static Circumstances NothingSaid { get; } =
        new(
            Unknown<bool>("hurt_at_work"),
            Unknown<bool>("hurt_by_crime"),
            Unknown<DateOnly>("crime_on"),
            Unknown<bool>("crime_reported"),
            Unknown<bool>("disability"),
            Unknown<bool>("work_goal"),
            Unknown<bool>("ketamine_benefit"),
            Unknown<bool>("hra")
        );

    private static Answer<T> Unknown<T>(string name) => Answer.Unknown<T>($"circumstances.{name}");
}
