using Carefare.Trials.Places;

namespace Carefare.Trials.Studies;

/// <summary>A study as the registry describes it. Everything but its number may be missing there.</summary>
/// <param name="Id">Its number: "NCT" and eight digits.</param>
/// <param name="Title">Its short title; its number where it has none.</param>
/// <param name="Summary">What it is about, in its own words; empty where it does not say.</param>
/// <param name="Sponsor">Who leads it; empty where it does not say.</param>
/// <param name="Standing">Whether it takes people.</param>
/// <param name="Conditions">What it studies, in its own words.</param>
/// <param name="Keywords">Further words for what it studies.</param>
/// <param name="Design">How it compares.</param>
/// <param name="Arms">Its groups.</param>
/// <param name="Treatments">What it gives: every name of every intervention.</param>
/// <param name="Admission">Whom it takes.</param>
/// <param name="Sites">Where it is.</param>
/// <param name="Contacts">Whom to call for the study as a whole.</param>
public sealed record Study(
    string Id,
    string Title,
    string Summary,
    string Sponsor,
    Standing Standing,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<string> Keywords,
    Design Design,
    IReadOnlyList<Arm> Arms,
    IReadOnlyList<Treatment> Treatments,
    Admission Admission,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<Contact> Contacts
);

/// <summary>Whether a study takes people, in the registry's words.</summary>
/// <param name="Status">One of the registry's statuses, for example RECRUITING; empty where it does not say.</param>
/// <param name="WhyStopped">Why it stopped; empty where it did not, or does not say.</param>
/// <param name="Starts">The day, month or year on which it starts or started, as it stands there; may be empty.</param>
/// <param name="Updated">The day of the last change of its entry; may be empty.</param>
public sealed record Standing(string Status, string WhyStopped, string Starts, string Updated);

/// <summary>How a study compares, in the registry's words; empty where it does not say.</summary>
/// <param name="Type">INTERVENTIONAL, OBSERVATIONAL or EXPANDED_ACCESS.</param>
/// <param name="Allocation">RANDOMIZED, NON_RANDOMIZED or NA.</param>
/// <param name="Model">PARALLEL, CROSSOVER, SINGLE_GROUP and others.</param>
/// <param name="Masking">NONE, SINGLE, DOUBLE, TRIPLE or QUADRUPLE.</param>
/// <param name="Masked">Who is not told: PARTICIPANT and others.</param>
public sealed record Design(string Type, string Allocation, string Model, string Masking, IReadOnlyList<string> Masked);

/// <summary>A group of a study.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Type">EXPERIMENTAL, ACTIVE_COMPARATOR, PLACEBO_COMPARATOR, SHAM_COMPARATOR, NO_INTERVENTION or OTHER; may be empty.</param>
/// <param name="Given">What it is given, in the study's words.</param>
public sealed record Arm(string Label, string Type, IReadOnlyList<string> Given);

/// <summary>Something that a study gives.</summary>
/// <param name="Names">Its name and its other names.</param>
public sealed record Treatment(IReadOnlyList<string> Names);

/// <summary>Whom a study takes.</summary>
/// <param name="Criteria">The study's own criteria, as they are written.</param>
/// <param name="Sex">ALL, FEMALE or MALE; may be empty.</param>
/// <param name="MinimumAge">For example "18 Years"; empty where there is none.</param>
/// <param name="MaximumAge">For example "65 Years"; empty where there is none.</param>
public sealed record Admission(string Criteria, string Sex, string MinimumAge, string MaximumAge);

/// <summary>A place of a study.</summary>
/// <param name="Facility">The hospital or clinic; may be empty.</param>
/// <param name="Status">Whether this place takes people; empty where only the study as a whole says.</param>
/// <param name="City">Its city.</param>
/// <param name="State">Its state by name.</param>
/// <param name="Country">Its country.</param>
/// <param name="Point">Where it is; null where the registry does not say.</param>
/// <param name="Contacts">Whom to call there.</param>
public sealed record Site(
    string Facility,
    string Status,
    string City,
    string State,
    string Country,
    Point? Point,
    IReadOnlyList<Contact> Contacts
);

/// <summary>Somebody to call.</summary>
/// <param name="Name">The person or office; may be empty.</param>
/// <param name="Phone">The number, with its extension; may be empty.</param>
/// <param name="Email">The address; may be empty.</param>
public sealed record Contact(string Name, string Phone, string Email);
