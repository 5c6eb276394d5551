#!/bin/sh
# Prints an .env with fresh secrets for docker-compose.yml. Keep the output out of version control.
set -eu
secret() { openssl rand -hex 24; }
for name in POSTGRES INTAKE ROUTING CLAIM NOTIFICATION STATS KEYCLOAK KEYCLOAK_ADMIN; do
  echo "PASSWORD_$name=$(secret)"
done
for name in KOPPI_GATEWAY_CLIENT_SECRET KOPPI_OPERATOR_CLIENT_SECRET KOPPI_PROVISIONER_CLIENT_SECRET KOPPI_SESSION_SECRET; do
  echo "$name=$(secret)"
done
echo "NOTIFICATION_SMS_SMPP_PASSWORD=$(openssl rand -hex 4)"
echo "INTAKE_SECRET_KEY=$(openssl rand -base64 32)"
echo "NOTIFICATION_LINK_KEY=$(openssl rand -base64 32)"
key=$(openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 2>/dev/null)
echo "KOPPI_QUICK_LINK_PRIVATE_KEY=$(echo "$key" | openssl pkcs8 -topk8 -nocrypt -outform DER | base64 | tr -d '\n')"
echo "KOPPI_QUICK_LINK_PUBLIC_KEY=$(echo "$key" | openssl rsa -pubout -outform DER 2>/dev/null | base64 | tr -d '\n')"
