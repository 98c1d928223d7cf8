using System.Security.Cryptography;
using System.Text;
using Hl7.Fhir.Model;

namespace Carefare.Fhir.Export;

/// <summary>The names under which the resources of a bundle know each other: the same for the same bundle, and of no other.</summary>
/// <param name="seed">The hash of what the bundle says.</param>
internal sealed class Names(string seed)
{
    private const int Version = 8;

    /// <summary>The name of a resource.</summary>
    /// <remarks>RFC 9562, 5.8: a UUID of version 8, from the hash of the bundle and the resource's place in it.</remarks>
    public string Of(string type, string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{type}/{id}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | (Version << 4));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    /// <summary>A reference to a resource of the bundle.</summary>
    public ResourceReference To(string type, string id) => new(Of(type, id));

    /// <summary>A reference to the person.</summary>
    public ResourceReference Person => To("Patient", CasePatient.Id);
}
