namespace Carefare.Fhir;

/// <summary>How much of a bundle is read. What goes beyond is refused as a whole: a part of a record would give wrong sums.</summary>
public static class ImportLimits
{
    /// <summary>The longest file, in bytes: some thousand claims of ten kilobytes each, which is more than a decade of one person's.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>The deepest nesting of objects and lists. The deepest amount that FHIR has in a claim lies 14 deep.</summary>
    public const int MaxDepth = 32;

    /// <summary>The most values: what a file of the longest length has where it is written without waste.</summary>
    public const int MaxValues = 2_000_000;

    /// <summary>The most names of one object: more than twice as many as the largest resource of FHIR has.</summary>
    public const int MaxNames = 256;

    /// <summary>The most resources: claims with the coverages, payers, clinics and clinicians that they name.</summary>
    public const int MaxEntries = 10_000;

    /// <summary>The most characters of a number. FHIR asks readers for 18 digits; a sign, a point and an exponent come on top.</summary>
    public const int MaxNumberLength = 24;

    /// <summary>The most dollars of one amount: as much as a case file takes.</summary>
    public const decimal MaxDollars = 100_000_000;
}
