//! How the connection is encrypted, and whom it accepts as the server: as PostgreSQL's own programs understand `sslmode` and `sslrootcert`.
//! If encryption was asked for, nothing is ever sent without it.

use std::{env, fmt, path::PathBuf, sync::Arc};

use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject as _},
};
use tokio_postgres::config::SslMode;
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::error::StoreError;

/// How the connection is encrypted.
#[derive(Clone)]
pub(super) struct Tls {
    asks: SslMode,
    config: Arc<ClientConfig>,
}

impl Tls {
    /// Reads what the URL says; without it, the mode is `prefer`.
    pub(super) fn read(mode: Option<&str>, root: Option<String>) -> Result<Self, StoreError> {
        let unknown = "sslmode is disable, prefer, require, verify-ca or verify-full";
        let (asks, mut trust) = match mode.unwrap_or("prefer") {
            "disable" => (SslMode::Disable, Trust::Anybody),
            "allow" | "prefer" => (SslMode::Prefer, Trust::Anybody),
            "require" => (SslMode::Require, Trust::Anybody),
            "verify-ca" => (SslMode::Require, Trust::Signed),
            "verify-full" => (SslMode::Require, Trust::Named),
            _ => return Err(StoreError::Address(unknown)),
        };
        let file = root.map(PathBuf::from).or_else(root_of_this_account);
        // PostgreSQL's programs do so, too.
        if asks == SslMode::Require && trust == Trust::Anybody && file.is_some() {
            trust = Trust::Signed;
        }
        let provider = Arc::new(ring::default_provider());
        let inner = match (trust, file) {
            (Trust::Anybody, _) => None,
            (_, None) => return Err(StoreError::Certificate("none is named; name its file with sslrootcert=".into())),
            (_, Some(file)) => Some(verifier(&file, &provider)?),
        };
        let verifier = Arc::new(Verifier { trust, inner, provider: Arc::clone(&provider) });
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| StoreError::Certificate(error.to_string()))?
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_no_client_auth();
        Ok(Self { asks, config: Arc::new(config) })
    }

    pub(super) fn asks(&self) -> SslMode {
        self.asks
    }

    pub(super) fn connector(&self) -> MakeRustlsConnect {
        MakeRustlsConnect::new((*self.config).clone())
    }
}

/// Where PostgreSQL's own programs look for certificates if none are named.
fn root_of_this_account() -> Option<PathBuf> {
    Some(env::home_dir()?.join(".postgresql/root.crt")).filter(|file| file.is_file())
}

fn verifier(file: &PathBuf, provider: &Arc<CryptoProvider>) -> Result<Arc<WebPkiServerVerifier>, StoreError> {
    let unusable = |why: &dyn fmt::Display| StoreError::Certificate(format!("{why}: {}", file.display()));
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|error| unusable(&error))? {
        roots.add(certificate.map_err(|error| unusable(&error))?).map_err(|error| unusable(&error))?;
    }
    WebPkiServerVerifier::builder_with_provider(roots.into(), Arc::clone(provider)).build().map_err(|error| unusable(&error))
}

/// Whom to accept as the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// Whoever answers.
    Anybody,
    /// A server whose certificate was signed by one of those given, whatever its name.
    Signed,
    /// Such a server, if its certificate also has the host's name.
    Named,
}

#[derive(Debug)]
struct Verifier {
    trust: Trust,
    inner: Option<Arc<WebPkiServerVerifier>>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let Some(inner) = self.inner.as_ref().filter(|_| self.trust != Trust::Anybody) else {
            return Ok(ServerCertVerified::assertion());
        };
        match inner.verify_server_cert(certificate, between, name, ocsp, now) {
            Err(Error::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) if self.trust == Trust::Signed => Ok(ServerCertVerified::assertion()),
            verified => verified,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
