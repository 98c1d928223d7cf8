namespace Carefare.Prices;

/// <summary>A code by which bills name care, with its kind.</summary>
/// <param name="Type">The kind of code as the file writes it, trimmed and in capitals: CPT, HCPCS, RC, MS-DRG, NDC, ICD, LOCAL.</param>
/// <param name="Code">The code as the file writes it, trimmed and in capitals.</param>
public readonly record struct BillingCode(string Type, string Code)
{
    /// <summary>The kind and the code, with a space between.</summary>
    public override string ToString() => $"{Type} {Code}";
}
