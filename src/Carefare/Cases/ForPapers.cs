using Carefare.Quantities;

namespace Carefare.Cases;

/// <summary>Names, addresses and numbers that letters need and nothing else does. Keys under <c>papers</c>.</summary>
/// <param name="Name">The patient's name, as letters should have it.</param>
/// <param name="Address">The patient's postal address.</param>
/// <param name="Phone">The patient's telephone number.</param>
/// <param name="Born">The patient's day of birth.</param>
/// <param name="Member">The member number on the health plan's card (key <c>member_number</c>).</param>
/// <param name="Group">The group number on it (key <c>group_number</c>).</param>
/// <param name="Reference">The claim or reference number on the plan's letter (key <c>reference_number</c>).</param>
/// <param name="PlanAddress">Where the plan takes appeals, from its letter (key <c>plan_address</c>).</param>
/// <param name="Clinician">The name of the clinician who treats.</param>
/// <param name="ClinicianPhone">The clinician's telephone number (key <c>clinician_phone</c>).</param>
/// <param name="ClinicAddress">The clinic's postal address (key <c>clinic_address</c>).</param>
/// <param name="Employer">The employer's name.</param>
/// <param name="Administrator">Who administers the HSA or the FSA.</param>
/// <param name="Account">The number of that account (key <c>account_number</c>).</param>
/// <param name="Bill">A bill to compare with an estimate; keys under <c>bill</c>.</param>
public sealed record ForPapers(
    Answer<string> Name,
    Answer<string> Address,
    Answer<string> Phone,
    Answer<DateOnly> Born,
    Answer<string> Member,
    Answer<string> Group,
    Answer<string> Reference,
    Answer<string> PlanAddress,
    Answer<string> Clinician,
    Answer<string> ClinicianPhone,
    Answer<string> ClinicAddress,
    Answer<string> Employer,
    Answer<string> Administrator,
    Answer<string> Account,
    Bill Bill
)
{
    /// <summary>What letters know of somebody who has said nothing of the kind.</summary>
    internal static ForPapers NothingSaid { get; } =
        new(
            Text("name"),
            Text("address"),
            Text("phone"),
            Unknown<DateOnly>("born"),
            Text("member_number"),
            Text("group_number"),
            Text("reference_number"),
            Text("plan_address"),
            Text("clinician"),
            Text("clinician_phone"),
            Text("clinic_address"),
            Text("employer"),
            Text("administrator"),
            Text("account_number"),
            new(
                Unknown<DateOnly>("bill.dated"),
                Unknown<Money>("bill.total"),
                Unknown<DateOnly>("bill.estimated_on"),
                Unknown<Money>("bill.estimate")
            )
        );

    private static Answer<string> Text(string name) => Unknown<string>(name);

    private static Answer<T> Unknown<T>(string name) => Answer.Unknown<T>($"papers.{name}");
}

/// <summary>A bill for care that was estimated before. Keys under <c>papers.bill</c>.</summary>
/// <param name="Dated">The date on the first bill.</param>
/// <param name="Total">What it asks for.</param>
/// <param name="EstimatedOn">The date on the good faith estimate (key <c>estimated_on</c>).</param>
/// <param name="Estimate">What the estimate came to.</param>
public sealed record Bill(
    Answer<DateOnly> Dated,
    Answer<Money> Total,
    Answer<DateOnly> EstimatedOn,
    Answer<Money> Estimate
);
