namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>circumstances</c>: what could open the help of others.</summary>
internal static class AboutCircumstances
{
    public static readonly Question<bool> HurtAtWork = new(
        "hurt_at_work",
        Words.YesNo,
        "Whether the condition comes from work: an injury, or an illness that work caused."
    )
    {
        Ask = "Does the condition come from work: an injury, or an illness that work caused?",
        Why = "Then workers' compensation may have to pay for the care.",
    };

    public static readonly Question<bool> HurtByCrime = new(
        "hurt_by_crime",
        Words.YesNo,
        "Whether the patient was hurt by a violent crime, in body or mind."
    )
    {
        Ask = "Was the patient hurt by a violent crime, in body or mind?",
        Why = "Every state has a fund for victims of violent crime.",
    };

    public static readonly Question<DateOnly> CrimeOn = new("crime_on", Days.Day, "The day of the crime.")
    {
        Ask = "On which day was the crime?",
        Why = "The states' funds take requests for some years only.",
    };

    public static readonly Question<bool> CrimeReported = new(
        "crime_reported",
        Words.YesNo,
        "Whether the crime was reported to the police."
    )
    {
        Ask = "Was the crime reported to the police?",
        Why = "Most funds want that, with exceptions.",
    };

    public static readonly Question<bool> Disability = new(
        "disability",
        Words.YesNo,
        "Whether a physical or mental condition makes it hard for the patient to work."
    )
    {
        Ask = "Does a physical or mental condition make it hard for the patient to work?",
        Why = "It can open Medicaid and the state's help to get back to work.",
    };

    public static readonly Question<bool> WorkGoal = new(
        "work_goal",
        Words.YesNo,
        "Whether the patient wants to get, keep or go back to a job."
    )
    {
        Ask = "Does the patient want to get, keep or go back to a job?",
        Why = "The state's help to get back to work may pay for treatment that this needs.",
    };

    public static readonly Question<bool> KetamineBenefit = new(
        "ketamine_benefit",
        Words.YesNo,
        "Whether the employer pays for a benefit for ketamine-assisted therapy, such as Enthea."
    )
    {
        Ask = "Does the employer pay for a benefit for ketamine-assisted therapy, such as Enthea?",
        Why = "A few employers do, and it need not be in the health plan.",
    };

    public static readonly Question<bool> Hra = new(
        "hra",
        Words.YesNo,
        "Whether the employer has a health reimbursement arrangement (HRA) for the patient."
    )
    {
        Ask = "Does the employer have a health reimbursement arrangement (HRA) for the patient?",
        Why = "It pays back medical costs with the employer's money.",
    };

    public static readonly Group<Circumstances> Group = new(
        "circumstances",
        "What could open the help of others: work, a crime, a disability, an employer's benefits.",
        [HurtAtWork, HurtByCrime, CrimeOn, CrimeReported, Disability, WorkGoal, KetamineBenefit, Hra],
        row =>
            new(
                row.Get(HurtAtWork),
                row.Get(HurtByCrime),
                row.Get(CrimeOn),
                row.Get(CrimeReported),
                row.Get(Disability),
                row.Get(WorkGoal),
                row.Get(KetamineBenefit),
                row.Get(Hra)
            )
    );
}
